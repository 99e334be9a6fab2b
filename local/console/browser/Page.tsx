import { Alert, Flex, Typography } from 'antd'
import type { ReactElement, ReactNode } from 'react'

interface PageProps {
  readonly title: string
  readonly hint?: string
  /** Buttons and choices at the upper right. */
  readonly tools?: ReactNode
  /** Why the machine did not answer. */
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** A page of the console: its title, what can be done, and what it shows. */
export function Page({ title, hint, tools, problem, children }: PageProps): ReactElement {
  return (
    <section className="page">
      <Flex justify="space-between" align="center" gap="middle" wrap className="page-head">
        <div>
          <Typography.Title level={4}>{title}</Typography.Title>
          {hint === undefined ? null : <Typography.Text type="secondary">{hint}</Typography.Text>}
        </div>
        <Flex gap="middle" align="center" className="page-tools">
          {tools}
        </Flex>
      </Flex>
      {problem === undefined ? null : <Alert type="error" title={problem} showIcon />}
      {children}
    </section>
  )
}
