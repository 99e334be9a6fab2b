import type { ThemeConfig } from 'antd'

/** The product's colours over antd's tokens: the pages and the phones beside them are of one house. */
export const colours = {
  brand: '#0B7A75',
  brandSoft: '#E3F3F2',
  benefit: '#B45309',
  danger: '#C9353F',
  success: '#1A7A50',
  ink: '#171A1C',
  ink2: '#55606A',
  ground: '#F4F6F7',
  line: '#E6EAED',
} as const

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.brand,
    colorPrimaryBg: colours.brandSoft,
    colorPrimaryBgHover: '#D3ECEA',
    colorPrimaryBorder: '#9CCFCB',
    colorSuccessBg: '#E4F3EB',
    colorSuccessBorder: '#A6D5BB',
    colorErrorBg: '#FCEBEC',
    colorErrorBorder: '#F0B5B9',
    colorWarningBg: '#FFF4E0',
    colorWarningBorder: '#F1CF9A',
    colorInfoBg: colours.brandSoft,
    colorInfoBorder: '#9CCFCB',
    colorLink: colours.brand,
    colorInfo: colours.brand,
    colorSuccess: colours.success,
    colorError: colours.danger,
    colorWarning: colours.benefit,
    colorTextBase: colours.ink,
    colorTextSecondary: colours.ink2,
    colorBgLayout: colours.ground,
    colorBorderSecondary: colours.line,
    borderRadius: 8,
    fontFamily:
      "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.2s',
  },
  components: {
    Layout: { headerBg: '#FFFFFF', siderBg: '#FFFFFF', headerHeight: 52, headerPadding: '0 16px' },
  },
}
