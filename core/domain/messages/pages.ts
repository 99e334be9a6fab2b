/** The pages that messages lead to, as paths inside the mini-program without a leading slash (41030: must exist there). */
export const messagePages = {
  order: (orderId: string) => `packages/fuel/result/result?orderId=${orderId}`,
  /** An invoice is shown with the order it is for. */
  invoice: (orderId: string) => `packages/fuel/result/result?orderId=${orderId}`,
  /** A report is shown with the order it is about. */
  report: (orderId: string) =>
    orderId === '' ? 'pages/home/home' : `packages/fuel/result/result?orderId=${orderId}`,
  /** Tier and growth stand on the first screen. */
  tier: () => 'pages/home/home',
  coupons: () => 'pages/me/me',
  home: () => 'pages/home/home',
} as const
