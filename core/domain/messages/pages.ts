/** The pages that messages lead to, as paths inside the mini-program without a leading slash (41030: must exist there). */
export const messagePages = {
  order: (orderId: string) => `packages/member/order/order?orderId=${orderId}`,
  tier: () => 'packages/member/tier/tier',
  invoice: (invoiceId: string) => `packages/member/invoice/invoice?invoiceId=${invoiceId}`,
  home: () => 'pages/home/home',
} as const
