import type { Asset, Journal, Posting } from './records'

/** What an account has received less what it has given, in one asset; with a lot, only what lay in it. */
export function balanceOf(
  journals: readonly Journal[],
  account: string,
  asset: Asset,
  matches: (posting: Posting) => boolean = () => true,
): number {
  let balance = 0
  for (const { postings } of journals) {
    for (const posting of postings) {
      if (posting.asset !== asset || !matches(posting)) continue
      if (posting.destination === account) balance += posting.amount
      if (posting.source === account) balance -= posting.amount
    }
  }
  return balance
}
