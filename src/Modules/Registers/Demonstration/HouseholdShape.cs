using Tongban.Kernel.Codes;

namespace Tongban.Registers.Demonstration;

/// <summary>Somebody of a household before having a name: place in the family, sex, age.</summary>
internal sealed record Member(string Relation, Sex Sex, int Age, Kin Kin);

/// <summary>Whose surname a member bears.</summary>
internal enum Kin
{
    Head = 0,
    Father = 1,
    Own = 2,
}

/// <summary>
/// Who lives together. Ages are drawn so that the whole comes near to the age pyramid of an ageing county town: about one
/// in four over 60, one in thirty over 80.
/// </summary>
internal static class HouseholdShape
{
    public static IReadOnlyList<Member> Of(string kind, Draw draw) => kind switch
    {
        "elder-alone" => Alone(draw, Elder(draw, 66)),
        "elder-couple" => Couple(draw, Elder(draw, 60)),
        "couple-children" => WithChildren(draw, draw.Between(28, 57)),
        "three-generations" => WithParents(draw, WithChildren(draw, draw.Between(29, 50))),
        "couple" => Couple(draw, Math.Max(draw.Between(25, 63), draw.Between(25, 63))),
        "alone" => Alone(draw, draw.Between(20, 64)),
        _ => throw new InvalidOperationException($"No household of the kind {kind}."),
    };

    /// <summary>The older, the rarer: the lower of two draws, with a thin tail beyond a hundred.</summary>
    private static int Elder(Draw draw, int from) =>
        draw.Below(1000) < 6 ? draw.Between(98, 104) : from + Math.Min(draw.Below(33), draw.Below(33));

    private static List<Member> Alone(Draw draw, int age) => [new("户主", EitherSex(draw), age, Kin.Head)];

    private static List<Member> Couple(Draw draw, int age)
    {
        var head = draw.Percent(82) ? Sex.Male : Sex.Female;
        var spouse = Math.Max(22, age + (head == Sex.Male ? draw.Between(-5, 1) : draw.Between(-1, 5)));
        return [new("户主", head, age, Kin.Head), new(head == Sex.Male ? "妻" : "夫", Opposite(head), spouse, Kin.Own)];
    }

    private static List<Member> WithChildren(Draw draw, int age)
    {
        var members = Couple(draw, age);
        var mother = members.Single(member => member.Sex == Sex.Female).Age;
        var eldest = mother - draw.Between(22, 32);
        for (var child = eldest; child >= 0 && members.Count < 5; child -= draw.Between(2, 6))
        {
            if (child <= 28)
                members.Add(Child(draw, child));
            if (draw.Percent(58))
                break;
        }

        return members;
    }

    private static List<Member> WithParents(Draw draw, List<Member> members)
    {
        var head = members[0];
        var father = head.Age + draw.Between(23, 34);
        if (draw.Percent(Math.Max(15, 90 - (2 * (father - 60)))))
            members.Add(new("父", Sex.Male, father, Kin.Head));
        members.Add(new("母", Sex.Female, Math.Max(head.Age + 20, father - draw.Between(0, 5)), Kin.Own));
        return members;
    }

    private static Member Child(Draw draw, int age)
    {
        var sex = draw.Below(1000) < 525 ? Sex.Male : Sex.Female;
        return new(sex == Sex.Male ? "子" : "女", sex, age, Kin.Father);
    }

    private static Sex EitherSex(Draw draw) => draw.Percent(50) ? Sex.Male : Sex.Female;

    private static Sex Opposite(Sex sex) => sex == Sex.Male ? Sex.Female : Sex.Male;
}
