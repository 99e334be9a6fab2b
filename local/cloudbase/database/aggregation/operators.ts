/**
 * What an aggregation may use: the stages and expressions that MongoDB 4.0 has and the SDK exposes. The library below
 * knows later ones too; on the real service they would fail, so they are refused by name here. `$match`, `$addFields`,
 * `$unwind`, `$bucket` and `$geoNear` are our own and not in this list.
 */
export const STAGES = [
  '$bucketAuto',
  '$count',
  '$facet',
  '$graphLookup',
  '$group',
  '$limit',
  '$lookup',
  '$project',
  '$redact',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
] as const

export const ACCUMULATORS = [
  '$addToSet',
  '$avg',
  '$first',
  '$last',
  '$max',
  '$mergeObjects',
  '$min',
  '$push',
  '$stdDevPop',
  '$stdDevSamp',
  '$sum',
] as const

const ARITHMETIC =
  '$abs $add $ceil $divide $exp $floor $ln $log $log10 $mod $multiply $pow $sqrt $subtract $trunc'
const ARRAY =
  '$arrayElemAt $arrayToObject $concatArrays $filter $in $indexOfArray $isArray $map $objectToArray $range $reduce ' +
  '$reverseArray $size $slice $zip'
const LOGIC = '$and $or $not $cmp $eq $gt $gte $lt $lte $ne $cond $ifNull $switch'
const DATE =
  '$dateFromParts $dateFromString $dateToParts $dateToString $dayOfMonth $dayOfWeek $dayOfYear $hour $isoDayOfWeek ' +
  '$isoWeek $isoWeekYear $millisecond $minute $month $second $year'
const SET =
  '$allElementsTrue $anyElementTrue $setDifference $setEquals $setIntersection $setIsSubset $setUnion'
const STRING =
  '$concat $indexOfBytes $ltrim $rtrim $trim $split $strLenBytes $strLenCP $strcasecmp $substr $substrBytes ' +
  '$substrCP $toLower $toUpper'
const TYPE = '$convert $toBool $toDate $toDouble $toInt $toLong $toString $type'
const OTHER = '$literal $mergeObjects $let'

export const EXPRESSIONS: readonly string[] = [
  ARITHMETIC,
  ARRAY,
  LOGIC,
  DATE,
  SET,
  STRING,
  TYPE,
  OTHER,
].flatMap((names) => names.split(' '))
