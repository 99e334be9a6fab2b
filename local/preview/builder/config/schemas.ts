import { z } from 'zod'

const components = z.record(z.string(), z.string())

const window = z.looseObject({
  navigationBarTitleText: z.string().optional(),
  navigationBarBackgroundColor: z.string().optional(),
  navigationBarTextStyle: z.string().optional(),
  navigationStyle: z.enum(['default', 'custom']).optional(),
  backgroundColor: z.string().optional(),
  backgroundTextStyle: z.string().optional(),
  enablePullDownRefresh: z.boolean().optional(),
  onReachBottomDistance: z.number().optional(),
  disableScroll: z.boolean().optional(),
})

const tab = z.looseObject({
  pagePath: z.string(),
  text: z.string(),
  iconPath: z.string().optional(),
  selectedIconPath: z.string().optional(),
})

/** What the preview reads of app.json. */
export const appSchema = z.looseObject({
  pages: z.array(z.string()).min(1),
  subPackages: z.array(z.looseObject({ root: z.string(), pages: z.array(z.string()) })).optional(),
  subpackages: z.array(z.looseObject({ root: z.string(), pages: z.array(z.string()) })).optional(),
  window: window.optional(),
  tabBar: z
    .looseObject({
      custom: z.boolean().optional(),
      color: z.string().optional(),
      selectedColor: z.string().optional(),
      backgroundColor: z.string().optional(),
      borderStyle: z.string().optional(),
      list: z.array(tab).min(2).max(5),
    })
    .optional(),
  usingComponents: components.optional(),
  darkmode: z.boolean().optional(),
  themeLocation: z.string().optional(),
  entryPagePath: z.string().optional(),
  __usePrivacyCheck__: z.boolean().optional(),
  requiredPrivateInfos: z.array(z.string()).optional(),
  permission: z.record(z.string(), z.object({ desc: z.string() })).optional(),
})
export type AppJson = z.infer<typeof appSchema>

/** The JSON beside a page or a component. */
export const componentSchema = window.extend({
  component: z.boolean().optional(),
  usingComponents: components.optional(),
  componentGenerics: z
    .record(z.string(), z.union([z.literal(true), z.object({ default: z.string() })]))
    .optional(),
  componentPlaceholder: components.optional(),
  styleIsolation: z
    .enum(['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared'])
    .optional(),
  addGlobalClass: z.boolean().optional(),
  pureDataPattern: z.string().optional(),
})
export type ComponentJson = z.infer<typeof componentSchema>

export const themeSchema = z.object({
  light: z.record(z.string(), z.string()),
  dark: z.record(z.string(), z.string()),
})
export type ThemeJson = z.infer<typeof themeSchema>
