/** One call of a server SDK to `POST /admin`, already taken apart. */
export interface AdminCall {
  /** `database.getDocument`, `functions.invokeFunction`, … */
  readonly action: string
  readonly envId: string
  /** `<TCB_SEQID>-<hex time>_<n>` inside a function, `<hex time>_<n>` outside. */
  readonly seqId: string
  readonly requestId: string
  readonly body: Readonly<Record<string, unknown>>
  /** The function invocation this came from, when it came from one. */
  readonly invocationId?: string
  /** Header `X-TCB-Source`, e.g. `wx_client,scf`. */
  readonly source: string
  /** Header `X-SDK-Version`, e.g. `wx-server-sdk/4.0.2`. */
  readonly sdkVersion: string
}

/** What finds the invocation behind a call: the sequence id's prefix, or the token the SDK echoes. */
export type InvocationLookup = (call: Omit<AdminCall, 'invocationId'>) => string | undefined

/** Goes out as JSON beside `requestId`; `data` is where most actions answer, a few answer at the top level. */
export interface AdminReply {
  readonly data?: unknown
  readonly [topLevel: string]: unknown
}

/** One action of the admin endpoint: its name, how its body is checked, what it does. */
export interface AdminAction<P> {
  /** `database.getDocument` */
  readonly name: string
  /** Takes the body apart. Throws `invalidParam` when it cannot be understood. */
  parse(body: Readonly<Record<string, unknown>>): P
  /** Throws CloudBaseError for an error the caller shall see. */
  run(params: P, call: AdminCall): Promise<AdminReply> | AdminReply
}

/** A part of a multipart call that is bytes, not text. */
export interface MultipartFile {
  readonly filename?: string
  readonly contentType: string
  readonly content: Buffer
}

/** A multipart call: text fields are in `body`, bytes (`requestData`, `apiOptions`) in `files`. */
export interface MultipartCall extends AdminCall {
  readonly files: ReadonlyMap<string, MultipartFile>
}

/** The raw answer to a multipart call; the SDKs take `application/json; charset=utf-8` for an error envelope. */
export interface MultipartReply {
  readonly contentType: string
  readonly body: Buffer
}

export type MultipartHandler = (call: MultipartCall) => Promise<MultipartReply> | MultipartReply
