import { audit } from '../../core/domain/ledger/audit'
import type { CollectionName, RecordOf } from '../../core/domain/records'
import type { Stage } from './cast'

/** At the end of the day the books are looked at, by the rules and by the nightly timer. */
export async function books({ narrator, world }: Stage): Promise<void> {
  const { machine } = world
  const all = <Name extends CollectionName>(name: Name) =>
    machine.database.dump(name) as unknown as RecordOf<Name>[]
  await narrator.tell(
    'The audit: postings balance, tenders equal what is due, coupons once, lines sum to totals',
    async () => {
      const kept = {
        members: all('members'),
        orders: all('orders'),
        journals: all('journals'),
        coupons: all('coupons'),
        refunds: all('refunds'),
      }
      narrator.say(
        `${kept.members.length} members, ${kept.orders.length} orders, ${kept.journals.length} journals, ${kept.refunds.length} refunds`,
      )
      narrator.equals('violations', audit(kept), [])
      const outcome = await machine.fireTimer('audit')
      narrator.equals(
        'the nightly audit agrees',
        outcome?.ok === true && outcome.resultText,
        '{"ok":true,"failed":[]}',
      )
      const problems = machine.journal
        .list({ kind: 'log' })
        .filter(({ detail }) => (detail as { level?: string } | undefined)?.level === 'error')
      narrator.equals(
        'errors logged all day',
        problems.map(({ detail }) => (detail as { text: string }).text),
        [],
      )
    },
  )
}
