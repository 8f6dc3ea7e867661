import type { BeganFlare, BeginFlareInput, EndedFlare, EndFlareInput } from '@/contracts/flares';
import type {
  FloorChangeLineInput,
  FloorCorrectSetInput,
  FloorFinishInput,
  FloorLogSetInput,
  FloorStartInput,
} from '@/contracts/floor';
import type { CorrectInput, MeasureRecorded, RecordInput } from '@/contracts/measures';
import type { MessageSent, SendMessageInput } from '@/contracts/messages';
import type { ScreeningAgainInput, ScreeningAgainResult } from '@/contracts/screening';
import type {
  LineChangeInput,
  LineChangeResult,
  SessionConfirmInput,
  SessionConfirmResult,
  SessionFinishInput,
  SessionFinishResult,
  SessionStartInput,
  SessionStartResult,
  SetCorrectInput,
  SetCorrectResult,
  SetLogInput,
  SetLogResult,
} from '@/contracts/sessions';
import type { SymptomReportInput, SymptomReportResult } from '@/contracts/symptoms';
import type { ConfidenceInput, ConfidenceReported, SignOffInput, SignOffRecorded } from '@/contracts/technique';

/** What a device sends through the outbox, by procedure. Every input carries the id that makes a replay harmless. */
export type Messages = {
  'sessions.start': { readonly input: SessionStartInput; readonly result: SessionStartResult };
  'sessions.logSet': { readonly input: SetLogInput; readonly result: SetLogResult };
  'sessions.correctSet': { readonly input: SetCorrectInput; readonly result: SetCorrectResult };
  'sessions.changeLine': { readonly input: LineChangeInput; readonly result: LineChangeResult };
  'sessions.finish': { readonly input: SessionFinishInput; readonly result: SessionFinishResult };
  'sessions.confirm': { readonly input: SessionConfirmInput; readonly result: SessionConfirmResult };
  'flares.begin': { readonly input: BeginFlareInput; readonly result: BeganFlare };
  'flares.end': { readonly input: EndFlareInput; readonly result: EndedFlare };
  'measures.record': { readonly input: RecordInput; readonly result: MeasureRecorded };
  'measures.correct': { readonly input: CorrectInput; readonly result: MeasureRecorded };
  'messages.send': { readonly input: SendMessageInput; readonly result: MessageSent };
  'confidence.report': { readonly input: ConfidenceInput; readonly result: ConfidenceReported };
  'screening.again': { readonly input: ScreeningAgainInput; readonly result: ScreeningAgainResult };
  'symptoms.report': { readonly input: SymptomReportInput; readonly result: SymptomReportResult };
} & FloorMessages;

/** What staff send of several clients, each with the name of whose it is. */
type FloorMessages = {
  'floor.start': { readonly input: FloorStartInput; readonly result: SessionStartResult };
  'floor.logSet': { readonly input: FloorLogSetInput; readonly result: SetLogResult };
  'floor.correctSet': { readonly input: FloorCorrectSetInput; readonly result: SetCorrectResult };
  'floor.changeLine': { readonly input: FloorChangeLineInput; readonly result: LineChangeResult };
  'floor.finish': { readonly input: FloorFinishInput; readonly result: SessionFinishResult };
  'signOffs.record': { readonly input: SignOffInput; readonly result: SignOffRecorded };
};

export type FloorProcedure = keyof FloorMessages;

export type Procedure = keyof Messages;
export type InputOf<P extends Procedure> = Messages[P]['input'];
export type ResultOf<P extends Procedure> = Messages[P]['result'];

/**
 * The form of each input, counted up when a phone of before could have one waiting that must be rewritten first: add
 * how to {@link upgrades} then. A field that may be left out needs neither.
 */
export const forms: Record<Procedure, number> = {
  'sessions.start': 1,
  'sessions.logSet': 1,
  'sessions.correctSet': 1,
  'sessions.changeLine': 1,
  'sessions.finish': 1,
  'sessions.confirm': 1,
  'flares.begin': 1,
  'flares.end': 1,
  'measures.record': 1,
  'measures.correct': 1,
  'messages.send': 1,
  'confidence.report': 1,
  'screening.again': 1,
  'symptoms.report': 1,
  'floor.start': 1,
  'floor.logSet': 1,
  'floor.correctSet': 1,
  'floor.changeLine': 1,
  'floor.finish': 1,
  'signOffs.record': 1,
};

/** From the form 1 on, what makes each the next one. */
export const upgrades: { readonly [P in Procedure]?: readonly ((input: object) => object)[] } = {};
