/** WXSS is CSS with rpx, the page element, and native components as elements. */
export default {
  // Packages, and what the build writes.
  ignoreFiles: ['miniprogram/miniprogram_npm/**', 'miniprogram/lib/**'],
  extends: ['stylelint-config-recommended'],
  languageOptions: { syntax: { units: { length: ['rpx'] } } },
  rules: {
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    'selector-type-no-unknown': [true, { ignoreTypes: ['page', '/^[a-z]+(-[a-z]+)*$/'] }],
    // Sheets follow the page from top to bottom, not by weight.
    'no-descending-specificity': null,
  },
}
