import { describe, expect, it } from 'vitest';
import { focusAfter } from './focus-after';

const running = { opener: null, wasRunning: true, next: 'next', exercise: 'exercise', name: 'name' };
const resting = { opener: null, wasRunning: false, next: null, exercise: null, name: 'name' };

describe('the focus in a column', () => {
  it('goes on to the next set when the button that was pressed is gone', () => {
    expect(focusAfter(running)).toBe('next');
  });

  it('goes to the exercise when all of its sets are done', () => {
    expect(focusAfter({ ...running, next: null })).toBe('exercise');
  });

  it('goes to the client’s name after a start and after the end', () => {
    expect(focusAfter({ ...running, wasRunning: false })).toBe('name');
    expect(focusAfter({ ...resting, wasRunning: true })).toBe('name');
  });

  it('goes back to what opened a sheet', () => {
    expect(focusAfter({ ...running, opener: 'more' })).toBe('more');
    expect(focusAfter({ ...resting, opener: 'sets' })).toBe('sets');
    expect(focusAfter(resting)).toBe('name');
  });
});
