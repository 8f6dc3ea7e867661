import type { Metadata } from 'next';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { ItemTitle, PageTitle, SectionTitle } from '@/components/ui/text';
import { programJsonSchema } from '@/contracts/program-json';
import { FormTable } from './_components/form-table';
import { Railroad } from './_components/railroad';
import { TryIt } from './_components/try-it';
import { formGroups } from './_data/forms';
import { sampleText } from './_data/sample';
import { diagrams } from './_data/tracks';

export const metadata: Metadata = { title: 'How to write a program' };

const sections = [
  ['try', 'Try it'],
  ['forms', 'All forms'],
  ['pictures', 'The grammar, drawn'],
  ['defaults', 'What holds when nothing is said'],
  ['text', 'A whole program as text'],
  ['json', 'A program as JSON'],
] as const;

const codeLook = 'overflow-auto rounded-field border border-line bg-surface p-4 font-mono text-small leading-6';

export default function GrammarPage() {
  return (
    <div className="grid gap-9">
      <PageTitle lead="Cells of the builder are typed. What is understood is spelled out as you type; what is not stays as it is and is marked.">
        How to write a program
      </PageTitle>
      <nav aria-label="On this page">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {sections.map(([id, title]) => (
            <li key={id}>
              <AppLink href={`#${id}`} className="inline-flex min-h-12 items-center underline sm:min-h-8">
                {title}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>

      <Card id="try" aria-labelledby="try-title" className="grid gap-4">
        <SectionTitle id="try-title">Try it</SectionTitle>
        <TryIt />
      </Card>

      <section id="forms" aria-labelledby="forms-title" className="grid gap-5">
        <SectionTitle id="forms-title">All forms</SectionTitle>
        <p className="max-w-prose text-ink-2">
          Small or capital letters, spaces, a decimal point or comma, × or x or *, and any dash are the same. The sets
          come first; the rest may stand in any order.
        </p>
        {formGroups().map((group) => (
          <div key={group.title} className="grid gap-2">
            <ItemTitle>{group.title}</ItemTitle>
            <FormTable group={group} />
          </div>
        ))}
      </section>

      <section id="pictures" aria-labelledby="pictures-title" className="grid gap-6">
        <SectionTitle id="pictures-title">The grammar, drawn</SectionTitle>
        <p className="max-w-prose text-ink-2">
          Follow a line from left to right as a train would. Round signs are written as they stand; boxes with a broken
          edge are to be filled in.
        </p>
        {diagrams.map((diagram) => (
          <Railroad key={diagram.id} diagram={diagram} />
        ))}
      </section>

      <section id="defaults" aria-labelledby="defaults-title" className="grid gap-3">
        <SectionTitle id="defaults-title">What holds when nothing is said</SectionTitle>
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
          <li>Effort is RPE 7; RPE 4 in mobility and aerobic work.</li>
          <li>
            Rest is 2:00 with a bar, 1:30 with other weights, 1:00 with body mass and after carries, 45 s after holds
            and trunk work, 30 s in mobility, none in aerobic work.
          </li>
          <li>Sides are those of the exercise. “total” counts both sides together.</li>
          <li>Without a load, it goes on from the last one. Weights are kilograms unless pounds are written.</li>
          <li>Nothing rises faster than once in 7 days and 10 % of the load, whatever is written.</li>
        </ul>
      </section>

      <section id="text" aria-labelledby="text-title" className="grid gap-3">
        <SectionTitle id="text-title">A whole program as text</SectionTitle>
        <p className="max-w-prose text-ink-2">
          This is how a program is exported. Weeks alike stand once, as “Weeks 1-3”; “(deload)” marks a lighter one. A
          label such as A1 makes a superset, {'“//”'} or a line with “&gt;” begins a note, “Swap” and “Leg swap” name
          the exercise to do instead.
        </p>
        <section tabIndex={0} aria-label="A program as text" className={`${codeLook} max-h-96`}>
          <pre>{sampleText()}</pre>
        </section>
        <p className="max-w-prose text-ink-2">
          Reading is more forgiving: bullets and numbers of lists, “Day 1” or “Monday”, “Squat 3x5 @75%”, “5 sets of 5”,
          tables with columns for sets and reps or for weeks, and names as you usually type them. What is not understood
          is kept and marked with its line. The easy session for a flare, the evidence and the cards are in the JSON
          file only.
        </p>
      </section>

      <section id="json" aria-labelledby="json-title" className="grid gap-3">
        <SectionTitle id="json-title">A program as JSON</SectionTitle>
        <p className="max-w-prose text-ink-2">
          The file holds everything, and this JSON Schema says what may stand where. Loads are kilograms, times are
          seconds, lengths are metres, the range is centimetres.
        </p>
        <details>
          <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold">Show the schema</summary>
          <section tabIndex={0} aria-label="JSON Schema of a program" className={`${codeLook} max-h-96`}>
            <pre>{JSON.stringify(programJsonSchema(), null, 2)}</pre>
          </section>
        </details>
      </section>
    </div>
  );
}
