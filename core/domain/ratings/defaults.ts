/** How ratings are handled; the owner may change every number (B7). */
export interface RatingRules {
  /** So many days a driver may change what he said. */
  readonly changeableDays: number
  /** So many drivers' reports hide a comment until somebody of the station has looked at it. */
  readonly reportsThatHide: number
}

export const defaultRatingRules: RatingRules = { changeableDays: 7, reportsThatHide: 3 }
