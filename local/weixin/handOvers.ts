/** A payment whose goods the merchant has reported as handed over. */
export interface HandOver {
  readonly outTradeNo: string
  readonly openid: string
  readonly description: string
  /** Virtual instant, epoch milliseconds. */
  readonly at: number
}

/** 发货信息管理: what was handed over, by merchant and out_trade_no. It is as lasting as the machine's process. */
export class HandOvers {
  private readonly known = new Map<string, HandOver>()

  /** False when this payment has been reported before. */
  add(merchantId: string, handOver: HandOver): boolean {
    const key = `${merchantId}/${handOver.outTradeNo}`
    if (this.known.has(key)) return false
    this.known.set(key, handOver)
    return true
  }

  list(): HandOver[] {
    return [...this.known.values()]
  }

  reset(): void {
    this.known.clear()
  }
}
