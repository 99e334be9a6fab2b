import { z } from 'zod'
import { openidSchema, parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({
  version: z.literal(2),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  openid: openidSchema,
  content: z.string().min(1).max(2500),
})

/** The sentence WeChat itself publishes for trying the check out, and a readable one for demonstrations. */
const RISKY = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '违规测试']
const DOUBTFUL = ['疑似测试']
const LABEL_NORMAL = 100
const LABEL_ABUSE = 20_003

/** Checks a text for what may not be published: `pass`, `review` or `risky`. */
export const msgSecCheck: WeixinApi = {
  name: 'security.msgSecCheck',
  path: '/wxa/msg_sec_check',
  run(params, { kernel }) {
    const { content } = parseParams(paramsSchema, params)
    const has = (words: readonly string[]): boolean => words.some((word) => content.includes(word))
    const suggest = has(RISKY) ? 'risky' : has(DOUBTFUL) ? 'review' : 'pass'
    const label = suggest === 'pass' ? LABEL_NORMAL : LABEL_ABUSE
    return {
      json: {
        errcode: 0,
        errmsg: 'ok',
        result: { suggest, label },
        detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
        trace_id: `local-${kernel.journal.last()}`,
      },
    }
  },
}
