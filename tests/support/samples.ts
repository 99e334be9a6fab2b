import type { Contracts } from '../../core/contracts'
import type { SentInputOf, ActionContract } from '../../core/contracts/contract'
import { STATION } from './station'

type Samples = {
  readonly [F in keyof Contracts]: {
    readonly [A in keyof Contracts[F]]: Contracts[F][A] extends ActionContract
      ? SentInputOf<Contracts[F][A]>
      : never
  }
}

const orderId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const saleId = `sale:${STATION}:1:1:9999:1`
const requestId = 'request-of-sample'
const reason = '测试'

/** An input of the right shape for every action there is; what it names does not exist. */
export const samples: Samples = {
  coupon: { open: {}, claimable: {}, claim: { templateId: 'none', requestId }, list: { state: 'available' } },
  home: { open: { stationId: 'none' }, me: {}, growth: {} },
  file: {
    uploadTicket: { purpose: 'report', contentType: 'image/jpeg', bytes: 4_000_000 },
    temporaryUrls: { fileIds: ['cloud://none.bucket/none.jpg'] },
  },
  invoice: {
    request: {
      orderId,
      requestId,
      title: { type: 'company', name: '某某公司', taxNumber: '91330100MA0000000C' },
      email: 'a@example.com',
      remember: true,
    },
    form: { orderId },
    detail: { invoiceId: 'invoice:none' },
    list: { cursor: '1' },
    titles: {},
    saveTitle: {
      titleId: 'none',
      title: { type: 'personal', name: '某人' },
      email: 'a@example.com',
      isDefault: false,
    },
    removeTitle: { titleId: 'none' },
  },
  member: {
    signUp: { policyVersion: '1', locale: 'zh-CN' },
    profile: {},
    updateProfile: {
      nickname: '某人',
      avatarFileId: 'cloud://some/file.png',
      birthday: { month: 2, day: 29, year: 1990 },
      locale: 'en',
      notifications: { mutedKinds: ['promotion'], quietFromMinute: 1_320, quietUntilMinute: 480 },
    },
    code: {},
    consent: { kind: 'marketing', policyVersion: '1', given: true },
    bindPhone: { code: 'none' },
    unbindPhone: { digits: '0000' },
    export: { cursor: 'none:0' },
    closing: {},
    close: { word: '注销', digest: 'none' },
    keep: {},
  },
  message: {
    inbox: { cursor: '1' },
    markRead: { messageIds: ['message:none'] },
    markAllRead: {},
    consentChoices: {},
    recordConsent: { requestId, results: [{ templateId: 'none', result: 'accept' }] },
    deliverMine: {},
  },
  order: {
    open: { stationId: 'none' },
    pump: { orderId },
    result: { orderId },
    payableSales: { stationId: 'none', nozzleNumber: 1 },
    lockSale: { saleId },
    release: { orderId },
    prepay: { requestId, stationId: 'none', nozzleNumber: 1, amount: { by: 'amount', amountFen: 20_000 } },
    quote: { orderId, coupon: 'best', points: 100 },
    confirm: { orderId, couponId: 'coupon:none', points: 100, digest: '0123456789abcdef' },
    payStatus: { orderId },
    detail: { orderId },
    list: { cursor: '1' },
    record: { orderId },
    previewRefund: { orderId, amountFen: 100 },
    askRefund: { orderId, requestId, amountFen: 100, cause: 'wrongAmount', text: reason },
    withdrawRefund: { refundRequestId: 'refundRequest:none' },
    reportForm: { orderId },
    report: {
      requestId,
      about: { orderId },
      kind: 'equipment',
      text: reason,
      fileIds: ['cloud://none.bucket/none.jpg'],
    },
  },
  points: {
    summary: {},
    statement: { cursor: '1' },
    redeem: { redemptionId: 'none', requestId },
  },
  staff: {
    openSales: { stationId: 'none' },
    releaseLock: { saleId, reason },
    recordTender: { saleId, kind: 'cash', amountFen: 100, requestId },
    markDriveOff: { saleId, reason },
    announcePrice: { stationId: 'none', productId: '92', priceFenPerL: 700, effectiveAt: 1_900_000_000_000 },
    closeAuthorisation: { orderId, outcome: { kind: 'delivered', saleId }, reason },
    problems: { stationId: 'none' },
    resolveProblem: { problemId: 'problem:none', reason },
    readMemberCode: { stationId: 'none', code: 'none' },
    previewRefund: { orderId, amountFen: 100 },
    refund: { orderId, amountFen: 100, reason, waiveSpentPoints: false, requestId },
    refundRequests: { stationId: 'none' },
    approveRefund: { refundRequestId: 'refundRequest:none', waiveSpentPoints: false },
    declineRefund: { refundRequestId: 'refundRequest:none', reason },
    reports: { stationId: 'none' },
    answerReport: { reportId: 'report:none', state: 'solved', text: reason, requestId },
  },
  stats: { fuel: {}, recordOdometer: { orderId, odometerKm: 12_345 } },
  vehicle: {
    list: {},
    save: { requestId, vehicleId: 'none', plate: '京A12345', plateKind: 'blue' },
    remove: { vehicleId: 'none' },
    setDefault: { vehicleId: 'none' },
  },
  rating: {
    rate: { orderId, stars: 5, tags: ['fast'], comment: '' },
    mine: { orderId },
    list: { stationId: 'none', stars: 5, cursor: '1' },
    report: { ratingId: 'rating:none', why: 'abuse' },
    judge: { ratingId: 'rating:none', show: true, reason },
    reply: { ratingId: 'rating:none', text: '谢谢' },
  },
  station: {
    list: {},
    detail: { stationId: 'none' },
    live: { stationId: 'none' },
    queue: { stationId: 'none' },
    compare: { grade: '95#', volumeMl: 40_000 },
    fuels: { stationId: 'none' },
    offer: { offerId: 'none' },
  },
}
