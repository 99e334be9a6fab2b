import { translate } from '../../core/i18n/format'
import { stationId, type Stage } from './cast'
import { yuan } from './narrator'

const policyVersion = '2026-11'

/** Before anybody pays: prices for everybody, a membership by consent, a coupon. */
export async function arrival(stage: Stage): Promise<void> {
  const { narrator, zhang, wang } = stage
  await narrator.tell(
    '张伟 opens the mini-program for the first time: prices are there before anything is asked',
    async () => {
      const home = await zhang.call('home', 'open', {})
      narrator.equals('not a member yet', home.member, null)
      for (const price of home.prices)
        narrator.say(
          `${price.grade} ${yuan(price.priceFenPerL)} 元/升 · ${price.qualityStandard} · ${price.supply.zh}`,
        )
      narrator.equals(
        '95# costs',
        yuan(home.prices.find(({ productId }) => productId === '95')?.priceFenPerL ?? 0),
        '7.85',
      )
      narrator.equals(
        'fuelling without signing up is refused with',
        await zhang.refusal('order', 'payableSales', { stationId, nozzleNumber: 3 }),
        'SIGN_IN_REQUIRED',
      )
    },
  )
  await narrator.tell(
    'He agrees to the privacy policy and is a member; a second tap changes nothing',
    async () => {
      const first = await zhang.call('member', 'signUp', { policyVersion })
      const second = await zhang.call('member', 'signUp', { policyVersion })
      narrator.equals('tier', first.member.tier.name.zh, '普卡')
      narrator.holds(
        'one member, created once',
        first.created && !second.created && first.member.memberId === second.member.memberId,
      )
      await zhang.call('member', 'updateProfile', { nickname: '张伟' })
    },
  )
  await narrator.tell('王芳 joins too and tells her birthday, three days from now', async () => {
    await wang.call('member', 'signUp', { policyVersion })
    await wang.call('member', 'consent', { kind: 'birthday', policyVersion, given: true })
    await wang.call('member', 'updateProfile', {
      nickname: '王芳',
      birthday: { month: 11, day: 27, year: null },
    })
    const { choices } = await wang.call('message', 'consentChoices', {})
    const wanted = choices
      .filter(({ kind }) => kind === 'birthday' || kind === 'priceChange')
      .map(({ templateId }) => templateId)
    await wang.allowMessages(wanted, 'wang-consent-1')
    narrator.say('and allows one birthday message and one price message')
  })
  await narrator.tell('张伟 takes the welcome coupon; there is one per member', async () => {
    const { coupon } = await zhang.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    narrator.say(coupon.name.zh)
    const code = await zhang.refusal('coupon', 'claim', { templateId: 'welcome200', requestId: 'claim-0002' })
    narrator.equals(
      'a second one is refused',
      translate('zh-CN', { key: `error.${code}`, args: {} }),
      translate('zh-CN', { key: 'error.COUPON_UNAVAILABLE', args: {} }),
    )
  })
}
