/** The pages that messages lead to, as paths inside the mini-program without a leading slash (41030: must exist there). */
export const messagePages = {
  order: (orderId: string) => `packages/order/detail/detail?orderId=${orderId}`,
  /** An invoice has a page of its own for each order. */
  invoice: (orderId: string) => `packages/order/invoice/invoice?orderId=${orderId}`,
  /** A report is shown with the order it is about, or among all reports. */
  report: (orderId: string) =>
    orderId === '' ? 'packages/order/report/report' : `packages/order/detail/detail?orderId=${orderId}`,
  tier: () => 'packages/member/growth/growth',
  points: () => 'packages/member/points/points',
  coupons: () => 'packages/member/coupons/coupons',
  closing: () => 'packages/member/closing/closing',
  home: () => 'pages/home/home',
} as const
