import { moneyParts } from '../../text/money'

Component({
  properties: {
    /** Integer fen. */
    fen: { type: Number, value: 0 },
    /** Type size by its token: number, title, card, body, second. */
    size: { type: String, value: 'body' },
    /** Shows a plus above zero. */
    signed: { type: Boolean, value: false },
    /** Said after the number instead of a yuan sign before it: 元/升. */
    unit: { type: String, value: '' },
  },
  data: { parts: moneyParts(0), label: '¥0.00' },
  observers: {
    'fen, signed, unit'(fen: number, signed: boolean, unit: string) {
      const parts = moneyParts(fen, signed)
      const amount = `${parts.yuan}${parts.decimals}`
      const label = unit === '' ? `${parts.sign}¥${amount}` : `${parts.sign}${amount} ${unit}`
      this.setData({ parts, label })
    },
  },
})
