/** What became of one picture. */
export type PictureUpload =
  | { readonly kind: 'arrived' }
  /** The server will not have it, now or later. */
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'signed-out' }
  /** Nobody answered, or the server is busy. */
  | { readonly kind: 'unreached' };

type Upload = {
  readonly id: string;
  readonly picture: Blob;
  /** Whose thread it is for; left out by clients, who have one. */
  readonly clientId?: string;
  /** The store of the person on whose behalf the client's app sends. */
  readonly keptFor?: string;
  /** Share that has left this device, 0–1. */
  readonly onProgress?: (share: number) => void;
};

/** Sends one picture. Fetch tells nothing of what has left, so this is the older way. */
export function uploadPicture({ id, picture, clientId, keptFor, onProgress }: Upload): Promise<PictureUpload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/message-pictures');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-picture-id', id);
    if (clientId) request.setRequestHeader('x-client-id', clientId);
    if (keptFor) request.setRequestHeader('x-kept-for', keptFor);
    if (onProgress) {
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    }
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.onerror = () => resolve({ kind: 'unreached' });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(picture);
  });
}

function readAnswer(status: number, body: unknown): PictureUpload {
  if (status === 200) return { kind: 'arrived' };
  if (status === 401) return { kind: 'signed-out' };
  const words = (body as { error?: string } | null)?.error;
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return { kind: 'refused', words: words ?? 'The clinic’s server did not take this picture.' };
  }
  return { kind: 'unreached' };
}
