import { text } from '../../../text/text'

/** The questions by subject, in the order in which they are asked most (L3). */
const groups = [
  { group: 'pay', ids: ['how', 'wrong', 'charged', 'price'] },
  { group: 'refund', ids: ['refund', 'invoice'] },
  { group: 'member', ids: ['points', 'coupon', 'tier'] },
  { group: 'data', ids: ['phone', 'delete'] },
] as const

const safety = ['engine', 'smoke', 'phone', 'static', 'leak'] as const

/** The questions that hold all the words looked for, by subject; subjects without any are left out. */
export function helpGroups(search: string) {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return groups.flatMap(({ group, ids }) => {
    const items = ids
      .map((id) => ({ id, question: text(`help.question.${id}`), answer: text(`help.answer.${id}`) }))
      .filter(({ question, answer }) => {
        const words = `${question} ${answer}`.toLowerCase()
        return wanted.every((word) => words.includes(word))
      })
    return items.length === 0 ? [] : [{ group, title: text(`help.group.${group}`), items }]
  })
}

export function safetyNotes(): string[] {
  return safety.map((id) => text(`help.safety.${id}`))
}
