export const maxDocumentMegabytes = 10;
/** For the browser's own picker; what a file is the server finds out by itself. */
export const documentTypes = 'application/pdf,image/jpeg,image/png,image/webp';

export type UploadResult =
  | { readonly ok: true; readonly fileName: string }
  | { readonly ok: false; readonly words: string };

type Upload = {
  /** Of this message: the same file sent again keeps it. */
  readonly id: string;
  readonly clearanceId: string;
  readonly file: File;
  /** Share that has left this device, 0–1. */
  readonly onProgress: (share: number) => void;
};

const lost = 'There was no answer. Nothing is lost: the file is still here. Try again.';

/** Sends one letter. Fetch tells nothing of what has left, so this is the older way. */
export function uploadDocument({ id, clearanceId, file, onProgress }: Upload): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/clearance-documents');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-document-id', id);
    request.setRequestHeader('x-clearance-id', clearanceId);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed().slice(-300)));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = request.response as { fileName?: string; error?: string } | null;
      if (request.status === 200 && body?.fileName) resolve({ ok: true, fileName: body.fileName });
      else resolve({ ok: false, words: body?.error ?? lost });
    };
    request.onerror = () => resolve({ ok: false, words: lost });
    request.ontimeout = request.onerror;
    request.timeout = 240_000;
    request.send(file);
  });
}

/** What is wrong with a file before anything is sent; null when it may be tried. */
export function fileProblem(file: Pick<File, 'size' | 'type'>): string | null {
  if (file.size === 0) return 'This file is empty. Choose another one.';
  if (file.size > maxDocumentMegabytes * 1024 * 1024) {
    return `This file is larger than ${maxDocumentMegabytes} MB. Choose a smaller one, or take a picture of the letter.`;
  }
  if (file.type && !documentTypes.split(',').includes(file.type)) {
    return 'Choose a PDF, or a picture as JPEG, PNG or WebP.';
  }
  return null;
}
