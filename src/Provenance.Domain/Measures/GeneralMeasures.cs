using static Provenance.Domain.Measures.QuantityKind;

namespace Provenance.Domain.Measures;

/// <summary>Measures for stories of any sort.</summary>
internal static class GeneralMeasures
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Measure> All { get; } =
    [
        Of("PERSONS", "people", Persons, "People, of whom nothing else is said."),
        Fluctuating("DISPLACED", "displaced", "Those who had to leave their homes."),
        Fluctuating("EVACUATED", "evacuated", "Those brought to safety."),
        Of("RESCUED", "rescued", Persons, "Those saved.") with { AddsUp = true },
        Fluctuating("HOMELESS", "homeless", "Those without a home."),
        Fluctuating("AFFECTED", "affected", "Those to whom something happened, in whatever way."),
        Of("ARRESTED", "arrested", Persons, "Those arrested.") with { AddsUp = true },
        Fluctuating("DETAINED", "detained", "Those held."),
        Of("CHARGED", "charged", Persons, "Those charged with a crime.") with { AddsUp = true },
        Of("CONVICTED", "convicted", Persons, "Those convicted of a crime.") with { AddsUp = true },
        Of("INFECTED", "infected", Persons, "Those who caught a disease.") with { AddsUp = true },
        Fluctuating("HOSPITALISED", "in hospital", "Those in hospital."),
        Of("VACCINATED", "vaccinated", Persons, "Those vaccinated.") with { AddsUp = true },
        Of("LAID_OFF", "laid off", Persons, "Those who lose their work."),
        Of("UNEMPLOYED", "unemployed", Persons, "Those without work."),
        Fluctuating("ATTENDING", "attending", "Those who are there: at a protest, a match, a mass."),
        Of("ELIGIBLE", "eligible to vote", Persons, "Those who may vote."),
        Of("VOTING", "voting", Persons, "Those who vote."),
        Of("POPULATION", "inhabitants", Persons, "Those who live in a place."),
        Of("ITEMS", "things", Items, "Things, of which the population says what they are."),
        Of("HOMES", "homes", Items, "Homes, whatever happened to them."),
        Of("HOMES_DESTROYED", "homes destroyed", Items, "Homes that are gone.") with { AddsUp = true },
        Of("HOMES_DAMAGED", "homes damaged", Items, "Homes that still stand, damaged."),
        Of("BUILDINGS", "buildings", Items, "Buildings, whatever happened to them."),
        Of("VEHICLES", "vehicles", Items, "Vehicles, whatever happened to them."),
        Of("CASES", "cases", Items, "Cases of a disease, or before a court."),
        Of("INCIDENTS", "incidents", Items, "Things that happened."),
        Of("JOBS", "jobs", Items, "Places of work."),
        Of("VOTES", "votes", Items, "Votes cast for somebody or something."),
        Of("SEATS", "seats", Items, "Seats in a parliament."),
        Of("SHARE", "share", Share, "A part of the population named."),
        Of("VOTE_SHARE", "share of votes", Share, "Votes for somebody, as a share of all."),
        Of("RATE", "rate", Rate, "A ratio that may be more than 1, or negative."),
        Of("TURNOUT", "turnout", Rate, "Votes cast as a share of those who may vote."),
        Of("INFLATION", "inflation", Rate, "By how much prices rose in a year."),
        Of("GROWTH", "growth", Rate, "By how much an economy or a sale grew."),
        Of("UNEMPLOYMENT_RATE", "unemployment rate", Rate, "Those without work as a share of those who could work."),
        Of("INTEREST_RATE", "interest rate", Rate, "Interest a year, as a share of what is lent."),
        Of("OCCUPANCY", "occupancy", Rate, "What is in use as a share of what there is."),
        Of("PERCENTAGE_POINTS", "percentage points", PercentagePoints, "A difference of two shares."),
        Of("LEAD", "lead", PercentagePoints, "By how much somebody is ahead of the next."),
        .. new[]
        {
            ("MONEY", "money"), ("AID", "aid"), ("BUDGET", "budget"), ("COST", "cost"), ("DAMAGE", "damage"),
            ("DEBT", "debt"), ("FINE", "fine"), ("INCOME", "income"), ("LOSS", "loss"), ("PRICE", "price"),
            ("PROFIT", "profit"), ("REVENUE", "revenue"), ("SALARY", "salary"), ("VALUATION", "valuation"),
        }.Select(item => Of(item.Item1, item.Item2, Money, null)),
        Of("LENGTH", "length", Length, null),
        Of("DISTANCE", "distance", Length, null),
        Of("HEIGHT", "height", Length, null),
        Of("DEPTH", "depth", Length, null),
        Of("AREA", "area", Area, null),
        Of("AREA_BURNT", "area burnt", Area, "The area that a fire went over.") with { AddsUp = true },
        Of("VOLUME", "volume", Volume, null),
        Of("MASS", "mass", Mass, null),
        Of("EMISSIONS", "emissions", Mass, "What is let into the air."),
        Of("TEMPERATURE", "temperature", Temperature, null),
        Of("ENERGY", "energy", Energy, null),
        Of("POWER", "power", Power, null),
        Of("SPEED", "speed", Speed, null),
        Of("DURATION", "duration", Duration, null),
        Of("AGE", "age", Duration, null),
        Of("RANK", "rank", Rank, "A place in an order: 3 for the third."),
        Of("NUMBER", "number", Number, "A number without a unit."),
        Of("INDEX", "index", Number, "A number of an index."),
        Of("MAGNITUDE", "magnitude", Number, "The strength of an earthquake."),
        Of("DATE", "date", Date, "When something happens, of which the population says what it is."),
        Of("BEGINNING", "beginning", Date, "When something begins, opens or comes into force."),
        Of("END", "end", Date, "When something ends, closes or runs out."),
        Of("DEADLINE", "deadline", Date, "By when something has to be done."),
    ];

    private static Measure Fluctuating(string key, string name, string description) =>
        Of(key, name, Persons, description) with { Fluctuates = true };

    private static Measure Of(string key, string name, QuantityKind kind, string? description) => new()
    {
        Key = key,
        Name = name,
        Description = description,
        Kind = kind,
        Unit = kind switch
        {
            Persons => Measures.Unit.Persons,
            Items => Measures.Unit.Items,
            Share or Rate => Measures.Unit.Ratio,
            PercentagePoints => Measures.Unit.PercentagePoints,
            Rank or Number => Measures.Unit.Number,
            Date => Measures.Unit.Date,
            _ => null,
        },
    };
}
