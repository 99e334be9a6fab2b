/** What an invoicing service is asked to issue. Amounts are fen with tax, volume is millilitres. */
export interface InvoiceOrder {
  /** Ours, new for every try. */
  readonly reference: string
  readonly seller: { readonly name: string; readonly taxNumber: string }
  readonly buyer: {
    readonly type: 'personal' | 'company'
    readonly name: string
    readonly taxNumber: string | null
    readonly email: string | null
  }
  readonly item: {
    readonly taxCode: string
    readonly goodsName: string
    readonly unit: '升'
    readonly volumeMl: number
    readonly taxPercent: number
  }
  readonly amountFen: number
}

export type InvoiceState =
  | { readonly state: 'accepted' }
  | { readonly state: 'issued'; readonly number: string }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'reversed' }

/** A service that issues e-invoices (D13); it takes an order now and issues later. */
export interface InvoiceProvider {
  submit(order: InvoiceOrder): Promise<InvoiceState>
  query(reference: string): Promise<InvoiceState>
  /** Red-reverses an issued invoice: refined-oil invoices cannot be voided. */
  reverse(reference: string): Promise<InvoiceState>
}
