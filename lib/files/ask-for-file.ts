import { saveFile } from './save-file';

const noConnection = 'There is no connection right now. Nothing was downloaded.';

/**
 * Asks one of our routes for a file and saves it under the name that it comes with. What is asked with stands in the body:
 * none of it is in an address. Answers in words when there is no file.
 */
export async function saveFrom(address: string, asked: object): Promise<{ saved: string } | { error: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (!answer.ok) {
      const { error } = (await answer.json()) as { error?: string };
      return { error: error ?? noConnection };
    }
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'sturdy';
    const content = await answer.blob();
    saveFile(name, content.type, content);
    return { saved: name };
  } catch {
    return { error: noConnection };
  }
}
