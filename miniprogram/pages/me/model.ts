import type { Output } from '../../api/client'
import { formatInteger } from '../../lib/core'
import { named, text } from '../../text/text'

export type MeAnswer = Output<'home', 'me'>
type MeMember = NonNullable<MeAnswer['member']>

function head(member: MeMember) {
  const name = member.nickname === '' ? text('me.nameless') : member.nickname
  return {
    name,
    /** Shown where there is no picture. */
    initial: Array.from(name)[0] ?? '',
    avatar: member.avatarUrl ?? '',
    tier: named(member.tier.name),
    points: formatInteger(member.points),
    pointsSoon:
      member.pointsLapsingSoon > 0 ? text('me.pointsSoon', { points: member.pointsLapsingSoon }) : '',
    coupons: formatInteger(member.coupons),
    couponsSoon:
      member.couponsLapsingSoon > 0 ? text('me.couponsSoon', { count: member.couponsLapsingSoon }) : '',
    wallet:
      member.wallet === null
        ? null
        : {
            fen: member.wallet.principalFen + member.wallet.giftFen,
            gift: member.wallet.giftFen > 0 ? text('me.walletGift', { gift: member.wallet.giftFen }) : '',
          },
  }
}

interface Cell {
  readonly url: string
  readonly icon: string
  readonly text: string
  readonly value: string
}

function cell(url: string, icon: string, words: string, value = ''): Cell {
  return { url, icon, text: words, value }
}

/** Where a member's own things are. */
function ownCells(member: MeMember): Cell[] {
  const { vehicles, unread } = member
  return [
    cell('/packages/member/growth/growth', 'member', text('me.growth'), named(member.tier.name)),
    cell(
      '/packages/member/vehicles/vehicles',
      'vehicle',
      text('me.vehicles'),
      vehicles > 0 ? text('me.vehicleCount', { count: vehicles }) : '',
    ),
    cell('/packages/stats/fuel/fuel', 'chart-bar', text('me.fuelUse')),
    cell('/packages/order/invoice/invoice', 'bill', text('me.invoices')),
    cell(
      '/packages/member/inbox/inbox',
      'mail',
      text('me.inbox'),
      unread > 0 ? text('me.unread', { count: unread }) : '',
    ),
  ]
}

/** What is there for everybody, and what only who is signed in can set. */
function otherCells(member: MeMember | null): Cell[] {
  const signedIn = [
    cell('/packages/member/notifications/notifications', 'notification', text('me.notifications')),
  ]
  return [
    cell('/packages/member/help/help', 'help-circle', text('me.help')),
    ...(member === null ? [] : signedIn),
    cell('/packages/member/privacy/privacy', 'secured', text('me.privacy')),
    cell('/packages/member/settings/settings', 'setting', text('me.settings')),
  ]
}

/** The member's own page out of its one answer (A8, A10, F9). */
export function meView({ member, at }: MeAnswer) {
  return {
    shownAt: at,
    member: member === null ? null : head(member),
    own: member === null ? [] : ownCells(member),
    others: otherCells(member),
  }
}
export type MeView = ReturnType<typeof meView>
