/** The pages that messages lead to, as paths inside the mini-program without a leading slash (41030: must exist there). */
export const messagePages = {
  order: (orderId: string) => `packages/fuel/result/result?orderId=${orderId}`,
  /** An invoice is shown with the order it is for. */
  invoice: (orderId: string) => `packages/fuel/result/result?orderId=${orderId}`,
  /** A report is shown with the order it is about. */
  report: (orderId: string) =>
    orderId === '' ? 'pages/home/home' : `packages/fuel/result/result?orderId=${orderId}`,
  tier: () => 'packages/member/growth/growth',
  points: () => 'packages/member/points/points',
  coupons: () => 'packages/member/coupons/coupons',
  home: () => 'pages/home/home',
} as const
