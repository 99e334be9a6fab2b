import type { ErrorCode } from '../../contracts/errors'
import type { Entry } from '../entry'

/** What went wrong and the way out, one entry for every code. */
export const errorTexts = {
  'error.INVALID_INPUT': {
    zh: '填写有误，请检查后再试。',
    en: 'Something is filled in wrongly. Check it and try again.',
  },
  'error.UNKNOWN_ACTION': {
    zh: '版本太旧，请重新打开小程序。',
    en: 'This version is too old. Reopen the mini-program.',
  },
  'error.SIGN_IN_REQUIRED': {
    zh: '请先登录并同意隐私政策。',
    en: 'Sign in and agree to the privacy policy first.',
  },
  'error.FORBIDDEN': {
    zh: '您没有权限，需要时请找站长。',
    en: 'You may not do this. Ask the manager if you need it.',
  },
  'error.NOT_FOUND': { zh: '没有找到，请返回后重新选择。', en: 'Not found. Go back and choose again.' },
  'error.SALE_TAKEN': {
    zh: '这一笔正由他人支付。请核对枪号，或等几分钟再选。',
    en: 'Somebody else is paying this one. Check the nozzle, or pick it again in a few minutes.',
  },
  'error.SALE_NOT_PAYABLE': {
    zh: '这一笔已结清，或不能在这里支付。有疑问请问工作人员。',
    en: 'This one is settled, or cannot be paid here. Ask the staff if in doubt.',
  },
  'error.LOCK_EXPIRED': {
    zh: '已超时，没有扣款。请重新选择这一笔。',
    en: 'Time is over, nothing was charged. Pick it again.',
  },
  'error.ORDER_STATE': {
    zh: '订单状态已变，请刷新后再看。',
    en: 'The order has moved on. Refresh to see it.',
  },
  'error.QUOTE_CHANGED': {
    zh: '价格有变，请看过新价再确认。',
    en: 'The price has changed. Look at it and confirm again.',
  },
  'error.COUPON_UNUSABLE': {
    zh: '这张券不能用在这一笔，请换一张。',
    en: 'This coupon cannot be used here. Choose another.',
  },
  'error.COUPON_UNAVAILABLE': { zh: '已领完，或不在领取时间。', en: 'All taken, or not open now.' },
  'error.POINTS_INSUFFICIENT': { zh: '积分不够，请少用一些。', en: 'Not enough points. Use fewer.' },
  'error.ODOMETER_UNLIKELY': {
    zh: '这个里程与前后几次对不上，请核对仪表盘。',
    en: 'This does not fit the readings before and after. Check the dashboard.',
  },
  'error.BIRTHDAY_FIXED': {
    zh: '生日一年内只能改一次。填错了请找工作人员。',
    en: 'A birthday can be changed once a year. Ask the staff if it is wrong.',
  },
  'error.PHONE_CODE_REFUSED': {
    zh: '授权已过期，请再点一次。',
    en: 'That permission has expired. Tap again.',
  },
  'error.CONFIRMATION_WRONG': {
    zh: '数字不对，请核对后再试。',
    en: 'Those digits are not right. Check them and try again.',
  },
  'error.TOO_OFTEN': { zh: '次数太多，请明天再试。', en: 'Too often for today. Try again tomorrow.' },
  'error.CLOSING_BLOCKED': {
    zh: '还有未完成的事项，完成后再注销。',
    en: 'Something is still open. Finish it, then close.',
  },
  'error.CLOSING_CHANGED': {
    zh: '内容有变，请看过再确认。',
    en: 'Something has changed. Look again and confirm.',
  },
  'error.TOO_MANY_VEHICLES': {
    zh: '车辆已满，请先删除一辆。',
    en: 'No room for another vehicle. Remove one first.',
  },
  'error.TOO_MANY_ORDERS': {
    zh: '您有未完成的订单，请先支付或取消。',
    en: 'You have open orders. Pay or give them up first.',
  },
  'error.LOCKED_TOO_OFTEN': {
    zh: '这一笔您已选过多次未付，请到柜台支付。',
    en: 'You have picked this one several times without paying. Pay at the till.',
  },
  'error.PAYMENT_PENDING': {
    zh: '支付结果确认中，请勿重复支付。通常 3 秒内完成。',
    en: 'Your payment is being confirmed. Do not pay again. It usually takes 3 seconds.',
  },
  'error.FUELLING_BEGUN': {
    zh: '已经开始加油，不能取消。没用完的钱会自动退回。',
    en: 'Fuelling has begun and cannot be cancelled. What is not used is refunded by itself.',
  },
  'error.FUELLING_POINT_BUSY': {
    zh: '这个加油位正在使用，请换一个。',
    en: 'This fuelling point is in use. Take another.',
  },
  'error.MEMBER_CODE_INVALID': {
    zh: '这不是会员码，请让车主打开会员码再扫。',
    en: 'This is no member code. Ask the driver to open his and scan again.',
  },
  'error.MEMBER_CODE_EXPIRED': {
    zh: '会员码已过期，请扫手机上新的一张。',
    en: 'The member code has expired. Scan the new one on the phone.',
  },
  'error.REFUND_EXCEEDS': { zh: '超过可退金额，请改小。', en: 'More than can be refunded. Enter less.' },
  'error.REFUND_ASKED': {
    zh: '这一笔已申请退款，请等油站答复。',
    en: 'A refund of this order is asked for already. The station will answer.',
  },
  'error.REFUND_UNAVAILABLE': {
    zh: '这一笔没有可退的金额，或付款已超过一年。',
    en: 'Nothing is left to refund here, or it was paid more than a year ago.',
  },
  'error.ANSWERED_ALREADY': {
    zh: '已经答复过了，请刷新查看。',
    en: 'It has been answered meanwhile. Look again.',
  },
  'error.TOO_MANY_REPORTS': {
    zh: '您有几条反映还在处理，请等油站答复，或直接找工作人员。',
    en: 'Several of your reports wait for an answer. Wait for it, or speak to the staff.',
  },
  'error.FILE_REFUSED': {
    zh: '照片没有传好或太大，请删掉重选。',
    en: 'A photo did not arrive or is too large. Remove it and choose again.',
  },
  'error.TOO_MANY_FILES': {
    zh: '今天上传的照片已到上限，请明天再传。',
    en: 'You have uploaded as many photos today as you may. Try tomorrow.',
  },
  'error.STATION_OFFLINE': {
    zh: '油站暂时联系不上，请到柜台支付。',
    en: 'The station cannot be reached. Pay at the till.',
  },
  'error.INVOICE_UNAVAILABLE': {
    zh: '这一笔没有可开票的金额，或已开过票。',
    en: 'Nothing to invoice here, or it has been invoiced.',
  },
  'error.INVOICE_REVERSING': {
    zh: '发票正在开具或红冲，完成后再退款。',
    en: 'The invoice is being issued or reversed. Refund once that is done.',
  },
  'error.RATING_CLOSED': {
    zh: '这一笔不能评价，或已过修改时间。',
    en: 'This one cannot be rated, or the time for changes is over.',
  },
  'error.TEXT_REFUSED': {
    zh: '文字里有不能发布的内容，请修改后再提交。',
    en: 'The text holds something that may not be published. Change it and try again.',
  },
  'error.PRICE_REFUSED': {
    zh: '这个价格不能发布：时间已过，或超出上下限。',
    en: 'This price cannot be announced: its time has passed, or it is out of bounds.',
  },
  'error.SIGNATURE_REFUSED': {
    zh: '设备签名无效，请检查密钥和时钟。',
    en: 'The signature of the device is not valid. Check its key and clock.',
  },
  'error.BUSY': { zh: '人多，请稍后再试。', en: 'Busy. Try again in a moment.' },
  'error.UPSTREAM': {
    zh: '网络不稳，已为您保留这笔订单，请稍后再试。',
    en: 'The connection is unsteady. Your order is kept. Try again in a moment.',
  },
  'error.INTERNAL': {
    zh: '出错了，没有多扣款。请再试，或联系工作人员。',
    en: 'Something went wrong, nothing extra was charged. Try again, or ask the staff.',
  },
} as const satisfies Readonly<Record<`error.${ErrorCode}`, Entry>>
