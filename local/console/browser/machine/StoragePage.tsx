import { Button, Drawer, Image, Popconfirm, Table, Typography, type TableColumnsType } from 'antd'
import { useState, type ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'

interface StoredFile {
  readonly path: string
  readonly sizeBytes: number
  readonly contentType: string
  readonly uploadedAt: number
  readonly fileId: string
  readonly address: string
}

/** The files of the environment. */
export function StoragePage(): ReactElement {
  const say = useSay()
  const { value, problem, refresh } = useAsk<{ files: readonly StoredFile[] }>('/local/storage', 4_000)
  const [opened, setOpened] = useState<StoredFile | undefined>()
  const [run, busy] = useAct()
  const remove = (path: string): void => {
    run(async () => {
      await ask('DELETE', `/local/storage?path=${encodeURIComponent(path)}`)
      setOpened(undefined)
      await refresh()
    })
  }
  return (
    <Page
      title={say('云存储', 'Storage')}
      hint={say(`${value?.files.length ?? 0} 个文件`, `${value?.files.length ?? 0} files`)}
      problem={problem}
    >
      <Table<StoredFile>
        size="small"
        rowKey="path"
        loading={value === undefined}
        dataSource={[...(value?.files ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        onRow={(file) => ({
          onClick: () => {
            setOpened(file)
          },
        })}
        columns={columns(say)}
      />
      <Drawer
        open={opened !== undefined}
        size={560}
        title={opened?.path}
        onClose={() => {
          setOpened(undefined)
        }}
        extra={
          <Popconfirm
            title={say('删除这个文件？', 'Delete this file?')}
            onConfirm={() => {
              remove(opened?.path ?? '')
            }}
          >
            <Button danger disabled={busy}>
              {say('删除', 'Delete')}
            </Button>
          </Popconfirm>
        }
      >
        {opened === undefined ? null : <Preview file={opened} />}
      </Drawer>
    </Page>
  )
}

const columns = (say: Say): TableColumnsType<StoredFile> => [
  { title: say('路径', 'Path'), dataIndex: 'path', ellipsis: true },
  { title: say('类型', 'Type'), dataIndex: 'contentType', width: 140, responsive: ['md'] },
  {
    title: say('大小', 'Size'),
    dataIndex: 'sizeBytes',
    width: 110,
    align: 'right',
    render: sizeText,
  },
  {
    title: say('上传于', 'Uploaded'),
    dataIndex: 'uploadedAt',
    width: 176,
    render: (at: number) => dateTime(at),
  },
]

function Preview({ file }: { readonly file: StoredFile }): ReactElement {
  const say = useSay()
  // The page may have been opened by another name of this machine than the address says.
  const { pathname, search } = new URL(file.address)
  const address = pathname + search
  return (
    <>
      {file.contentType.startsWith('image/') ? <Image alt={file.path} src={address} /> : null}
      <Typography.Paragraph copyable={{ text: file.fileId }}>
        <code>{file.fileId}</code>
      </Typography.Paragraph>
      <Button href={address} target="_blank">
        {say('打开文件', 'Open the file')}
      </Button>
    </>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
