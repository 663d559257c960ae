namespace Provenance.Domain.Subjects;

/// <summary>The populations and places that are on record, found by what figures call them.</summary>
public sealed class KnownSubjects
{
    private readonly Func<string, string> _fold;
    private readonly Names _populations;
    private readonly Names _places;

    /// <summary>Makes it of records with all that they are parts of.</summary>
    /// <param name="populations">Populations.</param>
    /// <param name="places">Places.</param>
    /// <param name="fold">The form in which names are compared.</param>
    public KnownSubjects(
        IReadOnlyList<Population> populations, IReadOnlyList<Place> places, Func<string, string> fold) =>
        (_fold, _populations, _places) = (fold, new(populations, fold), new(places, fold));

    /// <summary>None, with names compared as they are.</summary>
    public static KnownSubjects None { get; } = new([], [], static name => name);

    /// <summary>The population that a figure names.</summary>
    public NamedSubject Population(string name) => _populations.Of(name, _fold(name));

    /// <summary>The place that a figure names.</summary>
    public NamedSubject Place(string name) => _places.Of(name, _fold(name));

    private sealed class Names
    {
        private readonly Dictionary<string, Subject> _byKey = [];
        private readonly Dictionary<string, Subject> _byName = [];

        public Names(IReadOnlyList<Subject> records, Func<string, string> fold)
        {
            foreach (var record in records)
            {
                _byKey.TryAdd(record.Key, record);
                foreach (var name in record.AllNames())
                {
                    _byName.TryAdd(fold(name), record);
                }
            }
        }

        public NamedSubject Of(string printed, string folded) => new(
            printed, folded, _byName.TryGetValue(folded, out var record) ? Line(record) : []);

        /// <summary>A record and its wholes; each once, even if they form a loop.</summary>
        private List<Subject> Line(Subject record)
        {
            List<Subject> line = [];
            for (var at = record; at is not null && !line.Contains(at);
                at = at.PartOf is { } whole ? _byKey.GetValueOrDefault(whole) : null)
            {
                line.Add(at);
            }
            return line;
        }
    }
}
