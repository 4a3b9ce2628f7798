/** JSON lines: one request a line on stdin, one answer a line on stdout, in order, flushed. */
import { createInterface } from 'node:readline'

/**
 * @param {(request: any) => object | Promise<object>} answer
 */
export async function serve(answer) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const request = JSON.parse(line)
    process.stdout.write(
      `${JSON.stringify({ id: request.id, ...(await safely(answer, request)) })}\n`,
    )
  }
}

/** A failure answers its own request; the next one is served all the same. */
async function safely(answer, request) {
  try {
    return await answer(request)
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}
