using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Schema;

public sealed class SchemaPrinterTests
{
    private const string Document =
        """"
        "A news graph"
        schema { query: Q mutation: M }
        """
        Kind of thing
        """
        enum Kind { B10 @deprecated B2 "third" A @deprecated(reason: "say \"why\"") }
        union U = Z | Q
        type Z implements J & I { id(z: Int = 1, a: [Kind!] = [A]): ID! b: I }
        interface I { id(z: Int, a: [Kind!]): ID! }
        interface J { b: I }
        type Q {
          "first"
          z: Int
          "second"
          y("why" b: In = {a: 1} a: Date = "x"): [U!]
          x: Int
        }
        type M { a: Int }
        extend type M { "extended" b: Boolean }
        input In { a: Int @deprecated o: One }
        input One @oneOf { z: Int a: Float }
        scalar Date @specifiedBy(url: "https://example.org")
        directive @d("x" b: Int a: Int) repeatable on QUERY | FIELD
        """";

    // Printed with the reference implementation, version 17.
    private const string Printed =
        """"
        """A news graph"""
        schema {
          query: Q
          mutation: M
        }

        directive @d(
          """x"""
          b: Int
          a: Int
        ) repeatable on QUERY | FIELD

        """Kind of thing"""
        enum Kind {
          B10 @deprecated
          B2

          """third"""
          A @deprecated(reason: "say \"why\"")
        }

        union U = Z | Q

        type Z implements J & I {
          id(z: Int = 1, a: [Kind!] = [A]): ID!
          b: I
        }

        interface I {
          id(z: Int, a: [Kind!]): ID!
        }

        interface J {
          b: I
        }

        type Q {
          """first"""
          z: Int

          """second"""
          y(
            """why"""
            b: In = { a: 1 }
            a: Date = "x"
          ): [U!]
          x: Int
        }

        type M {
          a: Int

          """extended"""
          b: Boolean
        }

        input In {
          a: Int @deprecated
          o: One
        }

        input One @oneOf {
          z: Int
          a: Float
        }

        scalar Date @specifiedBy(url: "https://example.org")
        """";

    // Sorted and printed with the reference implementation, version 17.
    private const string Sorted =
        """"
        """A news graph"""
        schema {
          query: Q
          mutation: M
        }

        directive @d(
          a: Int

          """x"""
          b: Int
        ) repeatable on FIELD | QUERY

        scalar Date @specifiedBy(url: "https://example.org")

        interface I {
          id(a: [Kind!], z: Int): ID!
        }

        input In {
          a: Int @deprecated
          o: One
        }

        interface J {
          b: I
        }

        """Kind of thing"""
        enum Kind {
          """third"""
          A @deprecated(reason: "say \"why\"")
          B2
          B10 @deprecated
        }

        type M {
          a: Int

          """extended"""
          b: Boolean
        }

        input One @oneOf {
          a: Float
          z: Int
        }

        type Q {
          x: Int

          """second"""
          y(
            a: Date = "x"

            """why"""
            b: In = { a: 1 }
          ): [U!]

          """first"""
          z: Int
        }

        union U = Q | Z

        type Z implements I & J {
          b: I
          id(a: [Kind!] = [A], z: Int = 1): ID!
        }
        """";

    [Fact]
    public void A_schema_is_printed_in_its_own_order() =>
        Assert.Equal(Printed, SchemaPrinter.Print(Schemas.Build(Document)));

    [Fact]
    public void A_schema_is_printed_in_the_order_of_names() =>
        Assert.Equal(Sorted, SchemaPrinter.PrintSorted(Schemas.Build(Document)));

    [Fact]
    public void A_printed_schema_builds_the_same_schema() =>
        Assert.Equal(Printed, SchemaPrinter.Print(Schemas.Build(Printed)));

    [Fact]
    public void Directives_of_the_schemas_own_are_kept_where_they_are_asked_for()
    {
        const string text =
            """
            schema @cost(weight: "0") {
              query: Query
            }

            directive @cost(weight: String!) repeatable on SCHEMA | SCALAR | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | FIELD_DEFINITION | ARGUMENT_DEFINITION

            type Query implements I @cost(weight: "1") @cost(weight: "2") {
              a(b: In @cost(weight: "3"), c: E = A): U @cost(weight: "4")
              d: Int @deprecated @cost(weight: "4")
            }

            interface I @cost(weight: "5") {
              a(b: In, c: E = A): U
            }

            union U @cost(weight: "6") = Query

            enum E @cost(weight: "7") {
              A @cost(weight: "8")
            }

            input In @oneOf @cost(weight: "9") {
              date: Date @cost(weight: "10")
            }

            scalar Date @specifiedBy(url: "https://example.org") @cost(weight: "11")
            """;
        Assert.Equal(text, SchemaPrinter.PrintWithDirectives(Schemas.Build(text)));
        Assert.DoesNotContain("@cost(weight: \"", SchemaPrinter.Print(Schemas.Build(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Directives_of_an_extension_are_kept_with_its_type() => Assert.Equal(
        """
        directive @d on OBJECT | SCHEMA

        type Query @d {
          a: Int
          b: Int
        }
        """,
        SchemaPrinter.PrintWithDirectives(Schemas.Build(
            "directive @d on OBJECT | SCHEMA type Query { a: Int } extend type Query @d { b: Int }")));

    [Fact]
    public void Root_types_with_default_names_need_no_schema_definition() => Assert.Equal(
        "type Query {\n  a: Int\n}",
        SchemaPrinter.Print(Schemas.Build("schema { query: Query } type Query { a: Int }")));
}
