import { describe, expect, it } from 'vitest';
import { between } from '../../../../renderer/bulletins/revision/between.ts';

describe('what differs between two texts', () => {
  it('is told by whole words, with what stands around it', () => {
    expect(between('Fixed in 4.4.18 only.', 'Fixed in 4.5.8 only.')).toEqual({
      head: 'Fixed in ',
      before: '4.4.18',
      after: '4.5.8',
      tail: ' only.',
    });
  });
  it('is all of a text that has nothing in common with the other', () => {
    expect(between('high 7.5', 'critical 9.8')).toMatchObject({ before: 'high 7.5', after: 'critical 9.8' });
  });
  it('is nothing where both are the same', () => {
    expect(between('a b', 'a b')).toEqual({ head: 'a b', before: '', after: '', tail: '' });
  });
  it('is what was added where the one is the beginning of the other', () => {
    expect(between('a b', 'a b c')).toEqual({ head: 'a b', before: '', after: ' c', tail: '' });
  });
  it('shows of long texts what stands near', () => {
    const long = 'word '.repeat(100);
    const { head, tail } = between(`${long}old ${long}`, `${long}new ${long}`);
    expect(head.length).toBeLessThan(70);
    expect(tail.length).toBeLessThan(70);
  });
  it('never repeats a word in the head that is in the tail', () => {
    expect(between('x x', 'x x x')).toEqual({ head: 'x x', before: '', after: ' x', tail: '' });
  });
});
