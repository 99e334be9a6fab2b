import type { ProblemKind } from '../../domain/problems/records'
import type { Entry } from '../entry'

/** What only a person can end: what happened, then what to do. */
export const problemTexts = {
  'problem.refundWaitingFunds': {
    zh: '退款 ¥{fen:amount}（订单 {order}）在等商户余额。请给微信支付商户号充值或暂停自动提现，系统会自动重试。',
    en: 'A refund of ¥{fen:amount} (order {order}) waits for the merchant balance. Top it up at WeChat Pay or pause automatic withdrawal; it is sent again by itself.',
  },
  'problem.refundAbnormal': {
    zh: '退款 ¥{fen:amount}（订单 {order}）退不到车主账户。请在微信支付商户平台处理异常退款，并联系车主。',
    en: "A refund of ¥{fen:amount} (order {order}) cannot reach the driver's account. Handle the abnormal refund on the WeChat Pay merchant platform and contact the driver.",
  },
  'problem.refundRefused': {
    zh: '退款 ¥{fen:amount}（订单 {order}）被微信支付拒绝[：{why}]。请联系车主，商定其他方式退款。',
    en: 'WeChat Pay refused a refund of ¥{fen:amount} (order {order})[: {why}]. Contact the driver and agree on another way to give the money back.',
  },
  'problem.refundPaidAfterRefusal': {
    zh: '退款 ¥{fen:amount}（订单 {order}）已记为被拒，微信支付却退了款。请勿再次退款，并核对账目。',
    en: 'A refund of ¥{fen:amount} (order {order}) is booked as refused, but WeChat Pay has paid it. Do not pay it again, and check the books.',
  },
  'problem.refundUnanswered': {
    zh: '退款 ¥{fen:amount}（订单 {order}）多次得不到微信支付的答复。请检查商户号权限、密钥和网络，系统会继续重试。',
    en: "WeChat Pay has not answered for a refund of ¥{fen:amount} (order {order}) for long. Check the merchant's rights, keys and network; it is sent again by itself.",
  },
  'problem.overrunTooFar': {
    zh: '预付 ¥{fen:paid}，实际加出 ¥{fen:delivered}（订单 {order}，{int:nozzle} 号枪）。请检查油机定量停机。',
    en: '¥{fen:paid} was paid beforehand, ¥{fen:delivered} delivered (order {order}, nozzle {int:nozzle}). Check that the pump stops at its preset.',
  },
  'problem.paidTwice': {
    zh: '订单 {order} 已在手机支付 ¥{fen:amount}，柜台又收了一次。手机这笔正自动退回，请核对柜台收款。',
    en: "Order {order} was paid by phone (¥{fen:amount}) and at the till. The phone's payment is going back by itself; check what the till took.",
  },
  'problem.saleConflict': {
    zh: '订单 {order} 已支付 ¥{fen:amount}，但这一笔加油另有记录。请核对柜台收款，多收的请退给车主。',
    en: 'Order {order} is paid (¥{fen:amount}), but its fuelling was settled otherwise too. Check what the till took and refund what was paid too much.',
  },
  'problem.authorisationSilent': {
    zh: '订单 {order} 预付 ¥{fen:amount}（{int:nozzle} 号枪）后，油站控制器很久没有消息。请看油机读数，再结束授权：没有加油则退款，加了油则选对应的一笔。',
    en: 'Order {order} prepaid ¥{fen:amount} (nozzle {int:nozzle}), and the controller has been silent for long. Read the pump, then end the authorisation: refund it when nothing was delivered, or pick the delivery.',
  },
  'problem.outboxFailed': {
    zh: '一项后续处理（{task}）多次失败[，订单 {order}][：{why}]。请联系技术人员。',
    en: 'Something that should have followed ({task}) failed too often[, order {order}][: {why}]. Ask the technician.',
  },
  'problem.commentToJudge': {
    zh: '一条评价（{int:stars} 星）的文字需要您看一下：“{comment}”[（{int:reports} 人举报）]。合适就放行，不合适就隐藏。',
    en: 'A comment ({int:stars} star{s:stars}) needs your word: "{comment}"[ ({int:reports} report{s:reports})]. Let it stand or hide it.',
  },
  'problem.refundAsked': {
    zh: '车主申请退款 ¥{fen:amount}（订单 {order}）[：{text}]。请核实后同意或说明原因拒绝。',
    en: 'A driver asks for ¥{fen:amount} back (order {order})[: {text}]. Look into it, then approve, or decline with a reason.',
  },
  'problem.reportWrongFuel': {
    zh: '车主反映加错油[，{int:nozzle} 号枪][，订单 {order}][：{text}]。请让车辆不要启动，马上到现场处理并答复车主。',
    en: 'A driver reports the wrong fuel[, nozzle {int:nozzle}][, order {order}][: {text}]. Keep the engine off, go there at once, and answer the driver.',
  },
  'problem.reportWrongAmount': {
    zh: '车主反映金额或升数不对[，{int:nozzle} 号枪][，订单 {order}][：{text}]。请核对油机读数并答复车主。',
    en: "A driver reports a wrong amount[, nozzle {int:nozzle}][, order {order}][: {text}]. Check the pump's reading and answer the driver.",
  },
  'problem.reportEquipment': {
    zh: '车主反映设备故障[，{int:nozzle} 号枪][，订单 {order}][：{text}]。请检查设备并答复车主。',
    en: 'A driver reports a fault[, nozzle {int:nozzle}][, order {order}][: {text}]. Check the equipment and answer the driver.',
  },
  'problem.reportDanger': {
    zh: '紧急：车主反映漏油或异味[，{int:nozzle} 号枪][：{text}]。请立即停机、疏散，到现场处理。',
    en: 'Urgent: a driver reports a leak or a smell of fuel[, nozzle {int:nozzle}][: {text}]. Stop the pump, clear the area, go there at once.',
  },
  'problem.reportOther': {
    zh: '车主反映问题[，{int:nozzle} 号枪][，订单 {order}][：{text}]。请查看并答复车主。',
    en: 'A driver reports a problem[, nozzle {int:nozzle}][, order {order}][: {text}]. Look into it and answer the driver.',
  },
} as const satisfies Readonly<Record<`problem.${ProblemKind}`, Entry>>
