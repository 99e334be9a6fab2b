import type { TenderKind } from '../orders/records'
import type { QuoteLine } from '../pricing/records'

/**
 * Names of the accounts that postings move between. Only members and orders have a balance that anybody reads;
 * all others are summed by partition (product decisions, Points).
 */
export const accounts = {
  /** An order's money: in by tenders and discounts, out by fuel sold; zero once it is settled. */
  order: (orderId: string) => `order:${orderId}`,
  /** Money with a provider or in the till. */
  tender: (kind: TenderKind) => `tender:${kind}`,
  /** What the station gave away by one kind of price line. */
  discount: (stationId: string, code: QuoteLine['code']) => `station:${stationId}:discount:${code}`,
  fuelSales: (stationId: string) => `station:${stationId}:fuelSales`,
  /** Fuel delivered beyond what was ordered and paid for beforehand. */
  overrun: (stationId: string) => `station:${stationId}:overrun`,
  member: (memberId: string) => `member:${memberId}`,
  /** Points set aside for unpaid orders. */
  held: (memberId: string) => `member:${memberId}:held`,
  /** Face value of the member's coupons. */
  coupons: (memberId: string) => `member:${memberId}:coupons`,
  /** Money that could not be sent back and is still the member's. */
  owed: (memberId: string) => `member:${memberId}:owed`,
  pointsIssued: 'system:pointsIssued',
  pointsSpent: 'system:pointsSpent',
  pointsLapsed: 'system:pointsLapsed',
  /** Money's worth of points that paid for fuel. */
  pointsDeduction: 'system:pointsDeduction',
  /** Money kept back for earned points that were spent before a refund. */
  pointsWithheld: 'system:pointsWithheld',
  couponsIssued: 'system:couponsIssued',
  couponsUsed: 'system:couponsUsed',
  couponsLapsed: 'system:couponsLapsed',
} as const
