import type { Kernel } from '../../kernel/service'
import type { AdminAction } from '../gateway/gateway'

/** An action that also shows in the journal. */
export function observed<P>(
  kernel: Kernel,
  action: AdminAction<P>,
  subject: (params: P) => unknown,
): AdminAction<P> {
  return {
    ...action,
    run: async (params, call) => {
      kernel.journal.add({
        kind: 'storage',
        title: action.name,
        detail: subject(params),
        ...(call.invocationId === undefined ? {} : { invocationId: call.invocationId }),
      })
      return action.run(params, call)
    },
  }
}
