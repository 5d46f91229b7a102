namespace Tongban.Catalogue.Domain.Searching;
internal static class Tune
{
    public static float F(string name, float value) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? float.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : value;
    public static readonly float Lone = F("LONE", 0.6f), Apart = F("APART", 0.8f), Who = F("WHO", 0.3f), Turned = F("TURNED", 0.5f), Unknown = F("UNKNOWN", 0.35f), Known = F("KNOWN", 0.6f), Unasked = F("UNASKED", 0.86f), Asked = F("ASKED", 1.25f), PlainTurn = F("PLAINTURN", 0.95f), Wrong = F("WRONG", 0.7f), Kin = F("KIN", 0.3f), KinPower = F("KINPOWER", 1f), KinTop = F("KINTOP", 3), Enough = F("ENOUGH", 0.85f), LeastOf = F("LEASTOF", 0.15f), Least = F("LEAST", 0.2f), Expl = F("EXPL", 0.7f), Agree = F("AGREE", 0.45f), Base = F("BASE", 0.45f), Pow = F("POW", 2.2f), First = F("FIRST", 0.7f), Side = F("SIDE", 0.72f), Kind=F("KIND",0.7f), FirstTurn=F("FIRSTTURN",1f), LooseLong=F("LOOSELONG",99), Fade=F("FADE",0.95f);
}
