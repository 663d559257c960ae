namespace Provenance.Pictures.Chains;

/// <summary>Which row stands where: origins at the top left, each row below what it rests on, and at the right those on
/// whom nobody rests. The lines of a row run down a lane of its own, so that no line passes through a row.</summary>
internal sealed class ChainLayout
{
    private readonly Dictionary<ChainRow, int> _rows;
    private readonly Dictionary<ChainRow, int> _lanes = [];

    private ChainLayout(IReadOnlyList<ChainRow> order)
    {
        Rows = order;
        _rows = order.Select((row, place) => (row, place)).ToDictionary(pair => pair.row, pair => pair.place);
        AssignLanes();
    }

    /// <summary>The rows from top to bottom.</summary>
    public IReadOnlyList<ChainRow> Rows { get; }

    /// <summary>How many lanes there are.</summary>
    public int LaneCount { get; private set; }

    /// <summary>Lays rows out.</summary>
    public static ChainLayout Of(IReadOnlyList<ChainRow> rows) => new(Order(rows));

    /// <summary>The place of a row from the top, from 0.</summary>
    public int PlaceOf(ChainRow row) => _rows[row];

    /// <summary>The lane of a row from the left, from 0.</summary>
    public int LaneOf(ChainRow row) => _lanes[row];

    /// <summary>Each row follows all that it rests on, as closely as that allows; a ring begins where the trace ended.</summary>
    private static List<ChainRow> Order(IReadOnlyList<ChainRow> rows)
    {
        List<ChainRow> order = [];
        HashSet<ChainRow> placed = [];
        var missing = rows.ToDictionary(row => row, row => row.Up.Count);
        foreach (var root in rows.Where(row => row.Up.Count == 0).Concat(rows.Reverse()))
        {
            Stack<ChainRow> next = new([root]);
            while (next.TryPop(out var row))
            {
                if (!placed.Add(row))
                {
                    continue;
                }

                order.Add(row);
                foreach (var link in row.Down)
                {
                    missing[link.Citing]--;
                }

                // The last pushed comes first: those on whom nobody rests, in the order of the answer.
                foreach (var citing in row.Down.Select(link => link.Citing).Where(other => missing[other] == 0)
                    .OrderBy(other => other.Down.Count == 0 ? 0 : 1).Reverse())
                {
                    next.Push(citing);
                }
            }
        }

        return order;
    }

    private void AssignLanes()
    {
        List<(int Lane, int From, int To)> taken = [];
        foreach (var row in Rows.Where(row => row.Down.Count > 0))
        {
            int[] ends = [_rows[row], .. row.Down.Select(link => _rows[link.Citing])];
            var (from, to) = (ends.Min(), ends.Max());
            var lane = row.Up.Select(link => _lanes.GetValueOrDefault(link.Cited, -1)).DefaultIfEmpty(-1).Max() + 1;
            while (taken.Any(other => other.Lane == lane && other.From <= to && from <= other.To))
            {
                lane++;
            }

            _lanes[row] = lane;
            taken.Add((lane, from, to));
        }

        LaneCount = _lanes.Values.DefaultIfEmpty(-1).Max() + 2;
        foreach (var row in Rows.Where(row => row.Down.Count == 0))
        {
            _lanes[row] = LaneCount - 1;
        }
    }
}
