import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlace } from '../place';
import { HostLink, type FrameWindow } from './host-link';
import { writeShow } from './messages';

type Listener = (event: MessageEvent) => void;

function setUp({ isFramed = true } = {}) {
  const sent: unknown[] = [];
  const targets: unknown[] = [];
  const listeners = new Set<Listener>();
  const host = {
    postMessage(message: unknown, target: unknown) {
      sent.push(message);
      targets.push(target);
    }
  };
  const own = {
    addEventListener: (_: 'message', listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: 'message', listener: Listener) => void listeners.delete(listener)
  };
  const frame = Object.assign(own, { parent: isFramed ? host : own }) as unknown as FrameWindow;
  const receive = (source: unknown, data: unknown) => {
    for (const listener of listeners) listener({ source, data } as MessageEvent);
  };
  return { link: new HostLink(frame), sent, host, frame, listeners, receive };
}

describe('HostLink', () => {
  it('tells size and place once each, and the size in the plain form too', () => {
    const { link, sent } = setUp();
    link.tellSize(399.4);
    link.tellSize(400.6);
    link.tellPlace('at=Mixed_6b');
    link.tellPlace('at=Mixed_6b');
    expect(sent).toEqual([
      { inceptionscope: 1, type: 'size', height: 400 },
      '{"action":"resize","height":400}',
      { inceptionscope: 1, type: 'place', place: 'at=Mixed_6b' }
    ]);
  });

  it('hears its host and no other window', () => {
    const { link, host, frame, receive, listeners } = setUp();
    const heard: string[] = [];
    const stop = link.listen((place) => heard.push(place));
    receive(host, writeShow('at=A'));
    receive(frame, writeShow('at=B'));
    receive({ postMessage: () => undefined }, writeShow('at=C'));
    receive(null, writeShow('at=D'));
    expect(heard).toEqual(['at=A']);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('of a page that is no frame hears and tells nothing', () => {
    const { link, frame, receive, sent } = setUp({ isFramed: false });
    const heard: string[] = [];
    link.listen((place) => heard.push(place));
    receive(frame, writeShow('at=A'));
    receive(frame.parent, writeShow('at=A'));
    link.tellSize(100);
    expect([heard, sent]).toEqual([[], []]);
  });

  it('passes on what the place’s own parser survives, whatever arrives', () => {
    const { link, host, receive } = setUp();
    const places: string[] = [];
    link.listen((place) => places.push(place));
    const place = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.constantFrom(
        'at=<script>alert(1)</script>',
        'at=javascript:alert(1)',
        'https://elsewhere.example/?at=Mixed_6b',
        'photo=https://elsewhere.example/a.png',
        'weights=//elsewhere.example',
        '%',
        '__proto__=1&constructor=2&at=constructor'
      )
    );
    fc.assert(
      fc.property(place, (text) => {
        receive(host, writeShow(text));
        const parsed = parsePlace(new URLSearchParams(places.at(-1)));
        expect(parsed.place.at ?? 'A').toMatch(/^[\w/]+$/);
        expect(parsed.place.photo ?? 'cat').toMatch(/^[\w-]+$/);
        expect(parsed.place.weights).toMatch(/^[\w-]+$/);
      })
    );
  });
});
