namespace Provenance.Pages.Desk;

/// <summary>What one form has merged by now: its later decisions are about the records that were kept.</summary>
internal sealed class MergedKeys
{
    private readonly Dictionary<string, string> _kept = [];
    private readonly HashSet<string> _changed = [];

    /// <summary>The key of the record that one is part of by now; its own if it was not merged.</summary>
    public string Kept(string key)
    {
        while (_kept.TryGetValue(key, out var into))
        {
            key = into;
        }

        return key;
    }

    /// <summary>Whether two are one by now.</summary>
    public bool AreOne(string one, string other) => Kept(one) == Kept(other);

    /// <summary>Whether the record was decided on.</summary>
    public bool Changed(string key) => _changed.Contains(key);

    /// <summary>Remembers what was decided.</summary>
    public void Add(PairDecision decision)
    {
        _changed.UnionWith([decision.One, decision.Other]);
        if (decision.Merges)
        {
            var (kept, absorbed) = decision.Answer == PairDecision.KeepOne
                ? (Kept(decision.One), Kept(decision.Other))
                : (Kept(decision.Other), Kept(decision.One));
            _kept[absorbed] = kept;
        }
    }
}
