import { sampleMember, shanghaiAt } from '../testing/samples'
import { claimPush, endPush, markRead, MAX_PUSH_TRIES, newInboxMessage, revivePush } from './inbox'
import { NEVER } from '../units/never'

const at = shanghaiAt('2026-03-05', 600)
const told = {
  memberId: 'member1',
  messageKind: 'points',
  messageKey: 'pointsLapsing:2026-03-31',
  content: { key: 'message.pointsLapsing', args: { points: 20 } },
  page: 'pages/home/home',
} as const
const message = newInboxMessage(told, sampleMember(), at)

describe('a message in the inbox', () => {
  it('is named by member and key, unread, and due by the member’s wishes', () => {
    expect(message).toMatchObject({
      _id: 'message:member1:pointsLapsing:2026-03-31',
      readAt: 0,
      push: 'due',
      pushDueAt: at,
    })
  })

  it('keeps the time it was first read', () => {
    const read = markRead(message, at + 1)
    expect(read.readAt).toBe(at + 1)
    expect(markRead(read, at + 2)).toBe(read)
  })

  it('is pushed by one worker at a time', () => {
    const claimed = claimPush(message, at)
    expect(claimed).toMatchObject({ push: 'due', pushTries: 1, pushDueAt: at + 120_000 })
    expect(claimed === null ? null : claimPush(claimed, at + 119_999)).toBeNull()
    expect(claimed === null ? null : claimPush(claimed, at + 120_000)).toMatchObject({ pushTries: 2 })
  })

  it('is given up when no try was ever answered', () => {
    const tried = { ...message, pushTries: MAX_PUSH_TRIES }
    expect(claimPush(tried, at)).toMatchObject({ push: 'failed', pushDueAt: NEVER })
  })

  it('ends once', () => {
    const sent = endPush(message, 'sent')
    expect(sent).toMatchObject({ push: 'sent', pushDueAt: NEVER })
    expect(endPush(sent, 'failed', 'late')).toBe(sent)
    expect(claimPush(sent, NEVER)).toBeNull()
  })

  it('follows a consent given soon after, and only then', () => {
    const unwanted = endPush(message, 'noConsent')
    expect(revivePush(unwanted, at + 600_000)).toMatchObject({ push: 'due', pushDueAt: at + 600_000 })
    expect(revivePush(unwanted, at + 600_001)).toBe(unwanted)
    const sent = endPush(message, 'sent')
    expect(revivePush(sent, at)).toBe(sent)
  })
})
