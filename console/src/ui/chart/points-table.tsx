import type { ChartProps } from './points';

/** The points of a chart as a table, for screen readers. */
export const PointsTable = ({ title, points, format }: ChartProps) => (
  <table className="sr-only">
    <caption>{title}</caption>
    <tbody>
      {points.map(({ key, label, value }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>{format(value)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
