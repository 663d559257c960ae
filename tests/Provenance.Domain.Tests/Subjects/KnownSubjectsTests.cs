using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Subjects;

public sealed class KnownSubjectsTests
{
    private const int Rounds = 500;

    private static readonly KnownSubjects _known = new(
        [],
        [
            new() { Key = "russia", Name = "Russia", Aliases = ["Russian Federation"] },
            new() { Key = "kursk", Name = "Kursk", Aliases = ["Kursk region"], PartOf = "russia" },
            new() { Key = "sudzha", Name = "Sudzha", PartOf = "kursk" },
            new() { Key = "ukraine", Name = "Ukraine" },
        ],
        name => name.ToLowerInvariant());

    [Theory]
    [InlineData("Kursk", "kursk region", SubjectRelation.Same)]
    [InlineData("Kursk", "Russia", SubjectRelation.Part)]
    [InlineData("Sudzha", "RUSSIAN FEDERATION", SubjectRelation.Part)]
    [InlineData("Russia", "Sudzha", SubjectRelation.Whole)]
    [InlineData("Kursk", "Ukraine", SubjectRelation.Different)]
    [InlineData("Kursk", "Belgorod", SubjectRelation.NotKnown)]
    [InlineData("Belgorod", "Bryansk", SubjectRelation.NotKnown)]
    [InlineData("Belgorod", "belgorod", SubjectRelation.Same)]
    public void Places_stand_to_each_other_as_is_on_record(string one, string other, SubjectRelation relation) =>
        Assert.Equal(relation, _known.Place(one).To(_known.Place(other)));

    [Theory]
    [InlineData("the war", false)]
    [InlineData("", false)]
    [InlineData("Kursk", true)]
    [InlineData("kursk region", true)]
    [InlineData("北京", true)]
    [InlineData("القاهرة", true)]
    public void Words_that_begin_with_a_small_letter_name_no_place_unless_one_is_on_record(string words, bool isName) =>
        Assert.Equal(isName, _known.Place(words).IsName);

    [Fact]
    public void A_name_of_a_place_names_no_population() => Assert.Null(_known.Population("Kursk").Record);

    /// <summary>Against brute force on random forests, of which some lines lead in a circle or nowhere: every way up, step
    /// by step.</summary>
    [Fact]
    public void A_part_reaches_its_whole_by_steps()
    {
        Random random = new(20250120);
        for (var round = 0; round < Rounds; round++)
        {
            var places = Enumerable.Range(0, 6).Select(number => new Place
            {
                Key = $"p{number}",
                Name = $"P{number}",
                PartOf = random.Next(3) == 0 ? null : $"p{random.Next(7)}",
            }).ToList();
            KnownSubjects known = new([], places, name => name);
            var (one, other) = (places[random.Next(6)], places[random.Next(6)]);
            var expected = one.Key == other.Key ? SubjectRelation.Same
                : Reaches(one, other) ? SubjectRelation.Part
                : Reaches(other, one) ? SubjectRelation.Whole
                : SubjectRelation.Different;
            Assert.Equal(expected, known.Place(one.Name).To(known.Place(other.Key)));

            bool Reaches(Place part, Place whole)
            {
                var at = part.PartOf;
                for (var steps = 0; steps < 10 && at is not null; steps++)
                {
                    if (at == whole.Key)
                    {
                        return true;
                    }
                    at = places.SingleOrDefault(place => place.Key == at)?.PartOf;
                }
                return false;
            }
        }
    }
}
