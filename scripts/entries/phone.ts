/** What of core runs on the phone: words, days and clock times; and how far two places lie apart. Decisions and schemas stay on the server. */
export { text, translate } from '../../core/i18n/format'
export { formatHundredths, formatInteger } from '../../core/i18n/formatters'
export {
  fittingBeginning,
  nextPlateCharacters,
  plateGroups,
  plateKindOf,
  plateLength,
  provinces,
} from '../../core/domain/vehicles/plate'
export { distance } from '@turf/distance'
export { isTaxNumber } from '../../core/domain/invoices/taxNumber'
export { addDays, businessDay, businessMonth, clockTime, isoWeekday } from '../../core/domain/units/time'
export { readCode } from '../../core/domain/codes'
export { fuelMismatch } from '../../core/domain/pricing/wrongFuel'
export { expectedLeftMs, follow, runningAt } from '../../core/domain/station/running'
