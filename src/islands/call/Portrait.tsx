/** Mouth and brows of the four moods, from shut to warm. */
const FACES = [
  { mouth: 'M23.5 33.2q4-2.4 8.5-.2', brows: 'M20.8 21.6l5.4 1.6M35.2 21.6l-5.4 1.6' },
  { mouth: 'M24 32.4h7.6', brows: 'M21 21.4q2.6-.8 5 .4M35 21.4q-2.6-.8-5 .4' },
  { mouth: 'M23.8 31.8q4 2 8 0', brows: 'M21 20.6q2.6-1.4 5-.2M35 20.6q-2.6-1.4-5-.2' },
  { mouth: 'M22.6 31q5.2 5 10.4 0', brows: 'M21 20.2q2.6-2 5-.4M35 20.2q-2.6-2-5-.4' },
];

/** The caller's face. Decoration: the mood is in words beside it. */
export function Portrait({ mood }: { mood: number }) {
  const face = FACES[mood] ?? FACES[1]!;
  return (
    <svg className="portrait" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      <circle className="ground" cx="28" cy="28" r="28" />
      <path className="coat" d="M7 54c1.6-12.6 9.8-18 21-18s19.400 5.400 21 18a28 28 0 0 1-42 0Z" />
      <path className="vest" d="M20 38l8 8 8-8 3 2-4 14H21l-4-14Z" />
      <path
        className="hair"
        d="M15.500 27C13.500 14 19 7 28 7s14.500 7 12.500 20c1 3.500.5 7-1 9H16.500c-1.500-2-2-5.500-1-9Z"
      />
      <ellipse className="skin" cx="28" cy="26.500" rx="9.600" ry="11.600" />
      <path
        className="hair"
        d="M18.200 22c4.600-.6 8.600-3.200 10.800-7 2 3.800 5 6 8.800 7-.6-8-4.400-11.600-9.800-11.600s-9.200 3.600-9.800 11.600Z"
      />
      <path className="stroke" d={face.brows} />
      <circle className="dot" cx="23.600" cy="25.600" r="1.300" />
      <circle className="dot" cx="32.400" cy="25.600" r="1.300" />
      <path className="stroke" d={face.mouth} />
      <path className="headset" d="M17.600 26c-1-12 4-17 10.400-17s11.400 5 10.400 17" />
      <path className="headset" d="M18 27.500c.4 4.500 2.400 7.500 6 8.400" />
    </svg>
  );
}
