export const dynamic = 'force-dynamic';

/** As little as a page of this framework can be: what ours are measured against. */
export default function Page() {
  return <h1>Bare</h1>;
}
