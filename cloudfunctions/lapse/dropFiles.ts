import { fileDropped } from '../../core/domain/files/files'
import { removeFiles } from '../common/gateways/files/storage'
import type { Job } from '../common/runtime/serveTimer'

const pageSize = 50

/** Uploads that nothing came of, and files that are in use no more, until there is none left. Removing twice does no harm. */
export const dropFiles: Job = {
  name: 'dropFiles',
  run: async ({ db, clock, stopAt }) => {
    for (;;) {
      const over = await db.files.find({
        where: { dropAt: { lte: clock.now() } },
        orderBy: [['dropAt', 'asc']],
        limit: pageSize,
      })
      if (over.length === 0 || clock.now() >= stopAt) return
      await removeFiles(over.map(({ fileId }) => fileId))
      for (const { _id } of over) {
        await db.transaction(async (tx) => {
          const file = await tx.require('files', _id)
          // Put to use meanwhile: the record would say so.
          const isOver = file.attachedTo === '' && file.dropAt <= clock.now()
          await tx.save({ changes: isOver ? [fileDropped(file)] : [], result: undefined })
        })
      }
    }
  },
}
