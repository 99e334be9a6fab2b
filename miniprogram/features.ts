/**
 * Features that need a qualification of the mini-program's account. A build without one (`npm run build:variant`)
 * leaves its pages out and says `false` here.
 */
export const features = {
  /** Comments that other users can read (社区/评论 needs its own category). */
  comments: true,
}
