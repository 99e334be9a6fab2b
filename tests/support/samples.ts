import type { Contracts } from '../../core/contracts'
import type { SentInputOf, ActionContract } from '../../core/contracts/contract'
import type { ErrorCode } from '../../core/contracts/errors'
import { STATION } from './station'

/** An input of the right shape whose ids name nothing, and how it is refused for that. */
export interface Sample<Input = unknown> {
  readonly input: Input
  /** Null for an action that needs nothing to be there, or answers with an empty list. */
  readonly refusal: ErrorCode | null
}

type Samples = {
  readonly [F in keyof Contracts]: {
    readonly [A in keyof Contracts[F]]: Contracts[F][A] extends ActionContract
      ? Sample<SentInputOf<Contracts[F][A]>>
      : never
  }
}

/** Needs nothing to be there. */
function plain<Input>(input: Input): Sample<Input> {
  return { input, refusal: null }
}

/** Names something that is not there. */
function missing<Input>(input: Input, refusal: ErrorCode = 'NOT_FOUND'): Sample<Input> {
  return { input, refusal }
}

const orderId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const saleId = `sale:${STATION}:1:1:9999:1`
const requestId = 'request-of-sample'
const reason = '测试'

/** An input for every action there is. */
export const samples: Samples = {
  coupon: {
    open: plain({}),
    claimable: plain({}),
    claim: missing({ templateId: 'none', requestId }, 'COUPON_UNAVAILABLE'),
    list: plain({ state: 'available' }),
  },
  home: { open: missing({ stationId: 'none' }), me: plain({}), growth: plain({}) },
  file: {
    uploadTicket: plain({ purpose: 'report', contentType: 'image/jpeg', bytes: 4_000_000 }),
    temporaryUrls: plain({ fileIds: ['cloud://none.bucket/none.jpg'] }),
  },
  invoice: {
    request: missing({
      orderId,
      requestId,
      title: { type: 'company', name: '某某公司', taxNumber: '91330100MA0000000C' },
      email: 'a@example.com',
      remember: true,
    }),
    form: missing({ orderId }),
    detail: missing({ invoiceId: 'invoice:none' }),
    list: plain({ cursor: '1' }),
    saveTitle: missing({
      titleId: 'none',
      title: { type: 'personal', name: '某人' },
      email: 'a@example.com',
      isDefault: false,
    }),
    removeTitle: missing({ titleId: 'none' }),
  },
  member: {
    signUp: plain({ policyVersion: '1', locale: 'zh-CN' }),
    profile: plain({}),
    settings: plain({}),
    updateProfile: missing(
      {
        nickname: '某人',
        avatarFileId: 'cloud://some/file.png',
        birthday: { month: 2, day: 29, year: 1990 },
        locale: 'en',
        notifications: { mutedKinds: ['promotion'], quietFromMinute: 1_320, quietUntilMinute: 480 },
      },
      'FILE_REFUSED',
    ),
    code: plain({}),
    consent: plain({ kind: 'marketing', policyVersion: '1', given: true }),
    bindPhone: missing({ code: 'none' }, 'PHONE_CODE_REFUSED'),
    unbindPhone: plain({ digits: '0000' }),
    export: plain({ cursor: 'none:0' }),
    closing: plain({}),
    close: missing({ word: '注销', digest: 'none' }, 'CLOSING_CHANGED'),
    keep: plain({}),
  },
  message: {
    inbox: plain({ cursor: '1' }),
    markRead: plain({ messageIds: ['message:none'] }),
    markAllRead: plain({}),
    consentChoices: plain({}),
    recordConsent: plain({ requestId, results: [{ templateId: 'none', result: 'accept' }] }),
    deliverMine: plain({}),
  },
  order: {
    open: missing({ stationId: STATION, nozzleNumber: 1, orderId }),
    pump: missing({ orderId }),
    cancelPrepay: missing({ orderId }),
    result: missing({ orderId }),
    payableSales: plain({ stationId: 'none', nozzleNumber: 1 }),
    lockSale: missing({ saleId }),
    release: missing({ orderId }),
    prepay: missing({
      requestId,
      stationId: 'none',
      nozzleNumber: 1,
      amount: { by: 'amount', amountFen: 20_000 },
    }),
    quote: missing({ orderId, coupon: 'best', points: 100 }),
    confirm: missing({ orderId, couponId: 'coupon:none', points: 100, digest: '0123456789abcdef' }),
    payStatus: missing({ orderId }),
    detail: missing({ orderId }),
    list: plain({ cursor: '1' }),
    record: missing({ orderId }),
    refundForm: missing({ orderId }),
    previewRefund: missing({ orderId, amountFen: 100 }),
    askRefund: missing({ orderId, requestId, amountFen: 100, cause: 'wrongAmount', text: reason }),
    withdrawRefund: missing({ refundRequestId: 'refundRequest:none' }),
    reportForm: missing({ orderId }),
    report: missing({
      requestId,
      about: { orderId },
      kind: 'equipment',
      text: reason,
      fileIds: ['cloud://none.bucket/none.jpg'],
    }),
  },
  points: {
    summary: plain({}),
    statement: plain({ cursor: '1' }),
    redeem: missing({ redemptionId: 'none', requestId }),
  },
  staff: {
    openSales: plain({ stationId: 'none' }),
    releaseLock: missing({ saleId, reason }),
    recordTender: missing({ saleId, kind: 'cash', amountFen: 100, requestId }),
    markDriveOff: missing({ saleId, reason }),
    announcePrice: missing({
      stationId: 'none',
      productId: '92',
      priceFenPerL: 700,
      effectiveAt: 1_900_000_000_000,
    }),
    closeAuthorisation: missing({ orderId, outcome: { kind: 'delivered', saleId }, reason }),
    problems: plain({ stationId: 'none' }),
    resolveProblem: missing({ problemId: 'problem:none', reason }),
    readMemberCode: missing({ stationId: STATION, code: 'none' }, 'MEMBER_CODE_INVALID'),
    previewRefund: missing({ orderId, amountFen: 100 }),
    refund: missing({ orderId, amountFen: 100, reason, waiveSpentPoints: false, requestId }),
    refundRequests: plain({ stationId: 'none' }),
    approveRefund: missing({ refundRequestId: 'refundRequest:none', waiveSpentPoints: false }),
    declineRefund: missing({ refundRequestId: 'refundRequest:none', reason }),
    reports: plain({ stationId: 'none' }),
    answerReport: missing({ reportId: 'report:none', state: 'solved', text: reason, requestId }),
  },
  stats: { fuel: plain({}), recordOdometer: missing({ orderId, odometerKm: 12_345 }) },
  vehicle: {
    list: plain({}),
    save: missing({ requestId, vehicleId: 'none', plate: '京A12345', plateKind: 'blue' }),
    remove: missing({ vehicleId: 'none' }),
    setDefault: missing({ vehicleId: 'none' }),
  },
  rating: {
    rate: missing({ orderId, stars: 5, tags: ['fast'], comment: '' }),
    list: plain({ stationId: 'none', stars: 5, cursor: '1' }),
    report: missing({ ratingId: 'rating:none', why: 'abuse' }),
    judge: missing({ ratingId: 'rating:none', show: true, reason }),
    reply: missing({ ratingId: 'rating:none', text: '谢谢' }),
  },
  station: {
    list: plain({}),
    detail: missing({ stationId: 'none' }),
    live: missing({ stationId: 'none' }),
    queue: missing({ stationId: 'none' }),
    compare: plain({ grade: '95#', volumeMl: 40_000 }),
    fuels: missing({ stationId: 'none' }),
    offer: missing({ offerId: 'none' }),
  },
}
