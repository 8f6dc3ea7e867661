import { ground } from '@/components/figure/body';
import { type LoadPlace, loadRadius } from '@/domain/figure/load-places';

const copper = 'var(--copper)';
const r1 = (value: number): number => Math.round(value * 10) / 10;

function Bell({ at, grip }: LoadPlace) {
  const x = r1(at.x);
  const y = r1(-at.y);
  const along = Math.hypot(grip.x - at.x, grip.y - at.y);
  // Held by the horns, or lying on the wrist, its handle is hidden.
  const hangs = along > 15;
  const hand = r1(y - along);
  const turn = hangs ? r1((Math.atan2(grip.x - at.x, grip.y - at.y) * 180) / Math.PI) : 0;
  return (
    <g
      stroke={ground}
      strokeWidth={3}
      paintOrder="stroke"
      {...(turn !== 0 && { transform: `rotate(${turn} ${x} ${y})` })}
    >
      {hangs && (
        <path
          d={`M${x - 6} ${y - 6}L${x - 5.4} ${hand - 0.5}Q${x} ${hand - 3} ${x + 5.4} ${hand - 0.5}L${x + 6} ${y - 6}`}
          fill="none"
          stroke={copper}
          strokeWidth={3}
          strokeLinejoin="round"
        />
      )}
      <path d={`M${x - 5} ${y + 8.7}a10 10 0 1 1 10 0q-5 2 -10 0Z`} fill={copper} strokeLinejoin="round" />
    </g>
  );
}

function Dumbbell({ at }: LoadPlace) {
  const x = r1(at.x);
  const y = r1(-at.y);
  const half = loadRadius.dumbbell;
  return (
    <g fill={copper} stroke={ground} strokeWidth={3} paintOrder="stroke">
      <rect x={x - 13} y={y - half} width={8} height={half * 2} rx={2.6} />
      <rect x={x + 5} y={y - half} width={8} height={half * 2} rx={2.6} />
      <rect x={x - 7} y={y - 1.6} width={14} height={3.2} stroke="none" />
    </g>
  );
}

function Plate({ at, grip, kind }: LoadPlace) {
  const x = r1(at.x);
  const y = r1(-at.y);
  const high = grip.y > at.y + 1;
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={loadRadius.plate - 1.7}
        fill={copper}
        fillOpacity={0.1}
        stroke={copper}
        strokeWidth={3.4}
      />
      {kind === 'trap-bar' ? (
        <path
          d={`M${x - 34} ${y}H${x + 34}${high ? `M${x - 11} ${y}L${x - 8} ${r1(-grip.y)}H${x + 8}L${x + 11} ${y}` : ''}`}
          fill="none"
          stroke={copper}
          strokeWidth={3}
          strokeLinejoin="round"
        />
      ) : (
        <circle cx={x} cy={y} r={3.4} fill={copper} />
      )}
    </g>
  );
}

function Rod({ at, grip, lengthwise }: LoadPlace) {
  if (!lengthwise) {
    return <circle cx={r1(at.x)} cy={r1(-at.y)} r={3.6} fill={copper} />;
  }
  return (
    <path
      d={`M${r1(at.x)} ${r1(-at.y)}L${r1(grip.x)} ${r1(-grip.y)}`}
      stroke={copper}
      strokeWidth={3.2}
      strokeLinecap="round"
    />
  );
}

function Band({ at, grip }: LoadPlace) {
  return (
    <g stroke={copper} strokeLinecap="round">
      <path d={`M${r1(at.x)} ${r1(-at.y)}L${r1(grip.x)} ${r1(-grip.y)}`} strokeWidth={3.4} strokeOpacity={0.75} />
      <circle cx={r1(grip.x)} cy={r1(-grip.y)} r={4.6} fill="none" strokeWidth={2.6} />
    </g>
  );
}

function Cable({ at, grip }: LoadPlace) {
  return (
    <g stroke={copper} strokeLinecap="round">
      <path d={`M${r1(at.x)} ${r1(-at.y)}L${r1(grip.x)} ${r1(-grip.y)}`} strokeWidth={2} />
      <circle cx={r1(grip.x)} cy={r1(-grip.y)} r={3.6} fill={copper} stroke="none" />
    </g>
  );
}

function Wheel({ at }: LoadPlace) {
  return (
    <g stroke={copper}>
      <circle
        cx={r1(at.x)}
        cy={r1(-at.y)}
        r={loadRadius.wheel - 1.6}
        fill={copper}
        fillOpacity={0.1}
        strokeWidth={3.2}
      />
      <circle cx={r1(at.x)} cy={r1(-at.y)} r={2.6} fill={copper} stroke="none" />
    </g>
  );
}

/** A short band around both knees: the strand in front of them. */
function Loop({ at, grip }: LoadPlace) {
  const outwards = Math.sign(grip.x - at.x) * 6.4;
  return (
    <path
      d={`M${r1(at.x - outwards)} ${r1(-at.y)}L${r1(grip.x + outwards)} ${r1(-grip.y)}`}
      stroke={copper}
      strokeWidth={4.6}
      strokeLinecap="round"
    />
  );
}

/** A whole barbell, seen from the front. */
function LongBar({ at }: LoadPlace) {
  const x = r1(at.x);
  const y = r1(-at.y);
  const half = loadRadius.plate;
  return (
    <g fill={copper} stroke={ground} strokeWidth={2} paintOrder="stroke">
      <path d={`M${x - 84} ${y}H${x + 84}`} stroke={copper} strokeWidth={3} strokeLinecap="round" />
      <rect x={x - 74} y={y - half} width={7} height={half * 2} rx={2.4} />
      <rect x={x + 67} y={y - half} width={7} height={half * 2} rx={2.4} />
    </g>
  );
}

/** The footplate of a leg press, with its weights behind it. */
function Sled({ at, grip }: LoadPlace) {
  const behind = Math.hypot(grip.x - at.x, grip.y - at.y) || 1;
  const across = { x: (at.y - grip.y) / behind, y: (grip.x - at.x) / behind };
  const edge = (side: number) => `${r1(at.x + across.x * side)} ${r1(-(at.y + across.y * side))}`;
  return (
    <g stroke={copper} strokeLinecap="round">
      <path d={`M${edge(-21)}L${edge(21)}`} strokeWidth={5} />
      <path d={`M${r1(at.x)} ${r1(-at.y)}L${r1(grip.x)} ${r1(-grip.y)}`} strokeWidth={4} />
      <circle cx={r1(grip.x)} cy={r1(-grip.y)} r={15} fill={copper} fillOpacity={0.1} strokeWidth={3.4} />
      <circle cx={r1(grip.x)} cy={r1(-grip.y)} r={3} fill={copper} stroke="none" />
    </g>
  );
}

/** A crank with its pedal under the foot, or the handle that a hand moves. */
function Crank({ at, grip, kind }: LoadPlace) {
  return (
    <g stroke="var(--edge)" strokeLinecap="round">
      <path d={`M${r1(at.x)} ${r1(-at.y)}L${r1(grip.x)} ${r1(-grip.y)}`} strokeWidth={3.4} />
      {kind === 'crank' && <circle cx={r1(grip.x)} cy={r1(-grip.y)} r={3.2} fill="var(--edge)" stroke="none" />}
    </g>
  );
}

export function LoadMark({ place }: { place: LoadPlace }) {
  switch (place.kind) {
    case 'plate':
    case 'trap-bar':
      return <Plate {...place} />;
    case 'bell':
      return <Bell {...place} />;
    case 'dumbbell':
      return <Dumbbell {...place} />;
    case 'rod':
      return <Rod {...place} />;
    case 'band':
      return <Band {...place} />;
    case 'cable':
      return <Cable {...place} />;
    case 'wheel':
      return <Wheel {...place} />;
    case 'crank':
    case 'lever':
      return <Crank {...place} />;
    case 'long-bar':
      return <LongBar {...place} />;
    case 'loop':
      return <Loop {...place} />;
    case 'sled':
      return <Sled {...place} />;
  }
}
