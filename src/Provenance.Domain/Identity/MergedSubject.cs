using Provenance.Domain.Subjects;

namespace Provenance.Domain.Identity;

/// <summary>Makes of the records of populations and places what is shown of them once some are one: the kept one has the
/// names of those that it absorbed, and whatever it is a part of is the one that is kept.</summary>
public static class MergedSubject
{
    /// <summary>What is shown of a population or place.</summary>
    /// <param name="subject">Its record.</param>
    /// <param name="absorbed">The records of those that were merged into it, in the order of their ids.</param>
    /// <param name="keptOf">The key of what a record stands for, by its key.</param>
    public static TSubject Of<TSubject>(
        TSubject subject, IReadOnlyList<TSubject> absorbed, Func<string, string> keptOf)
        where TSubject : Subject
    {
        List<string> names =
        [
            .. absorbed.SelectMany(one => one.AllNames())
                .Except([subject.Key, subject.Name, .. subject.Aliases]).Distinct(),
        ];
        return subject with
        {
            Aliases = names.Count == 0 ? subject.Aliases : [.. subject.Aliases, .. names],
            PartOf = absorbed.Prepend(subject).Select(one => one.PartOf).OfType<string>().Select(keptOf)
                .FirstOrDefault(whole => whole != subject.Key),
        };
    }
}
