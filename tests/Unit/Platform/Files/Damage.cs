using FsCheck;
using FsCheck.Fluent;

namespace Tongban.Tests.Unit.Platform.Files;

/// <summary>A file with some bytes changed, cut or doubled, as a bad line or a bad will leaves it.</summary>
internal static class Damage
{
    public static Arbitrary<byte[]> Of(byte[] file) =>
        (from changes in Gen.Choose(0, file.Length - 1).Zip(Gen.Choose(0, 255)).ListOf()
         from end in Gen.Frequency((3, Gen.Constant(file.Length)), (1, Gen.Choose(0, file.Length)))
         from twice in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, file.Length)))
         select Changed(file, changes, end, twice)).ToArbitrary();

    private static byte[] Changed(byte[] file, IEnumerable<(int At, int To)> changes, int end, int twice)
    {
        var copy = file.ToArray();
        foreach (var (at, to) in changes.Take(4))
            copy[at] = (byte)to;
        return [.. copy[..end], .. copy[..twice]];
    }
}
