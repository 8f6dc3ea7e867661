import { documentRow } from '@/db/factories/documents';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';

/** A letter of one page, in the plainest PDF that every reader opens. */
function pdfOf(lines: readonly string[]): Buffer {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'));
  const text = `BT /F1 12 Tf 72 760 Td 18 TL ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = Buffer.byteLength(body);
  const count = objects.length + 1;
  body += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  body += `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(body);
}

/** The clinician's letter behind a clearance, kept with it by the trainer. */
export function keepLetter(
  person: Person,
  context: ClinicContext,
  given: { readonly clearanceId: string; readonly clinician: string; readonly restrictions: string; readonly at: Date },
): void {
  const { clinicId, clientId, trainerId, persona } = person;
  const { clearanceId, clinician, restrictions, at } = given;
  const row = documentRow({
    clinicId,
    clientId,
    id: person.id(at),
    clearanceId,
    fileName: 'letter-after-examination.pdf',
    content: pdfOf([
      clinician,
      '',
      `Seen: ${persona.name}`,
      'May take part in strength work, with these limits:',
      restrictions,
    ]),
    uploadedBy: trainerId,
    createdAt: at.toISOString(),
  });
  context.rows.clearanceDocuments.push(row);
  audit(person, context, {
    at,
    userId: trainerId,
    action: 'document.add',
    subject: ['clearance_document', row.id],
    detail: { bytes: row.sizeBytes },
  });
}
