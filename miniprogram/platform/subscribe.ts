import type { Input } from '../api/client'

export type ConsentResults = Input<'message', 'recordConsent'>['results']

const answers = ['accept', 'reject', 'ban', 'filter', 'acceptWithAudio'] as const

/**
 * Opens WeChat's sheet for subscription messages. Must be called in the tap itself, with nothing awaited before
 * (platform facts §3); at most five templates at once. Answers nothing when the sheet could not be shown.
 */
export function requestSubscriptions(templateIds: readonly string[]): Promise<ConsentResults> {
  const tmplIds = templateIds.slice(0, 5)
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds,
      success: (reply) => {
        const byTemplate: Readonly<Record<string, unknown>> = { ...reply }
        resolve(
          tmplIds.flatMap((templateId) => {
            const result = answers.find((answer) => answer === byTemplate[templateId])
            return result === undefined ? [] : [{ templateId, result }]
          }),
        )
      },
      fail: () => {
        resolve([])
      },
    })
  })
}
