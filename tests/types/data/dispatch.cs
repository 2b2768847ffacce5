// Which body runs. Each method returns its own name; each line printed is "exact type | declaring type::method = body".
// The recorded output of .NET 10 is dispatch.txt; the tests ask the type model the same questions.
using System;
using System.Collections.Generic;

// slots
class A { public virtual string M() => "A::M"; public virtual string N() => "A::N"; public override string ToString() => "A::ToString"; }
class B : A { public override string M() => "B::M"; public new virtual string N() => "B::N"; }
class C : B { public sealed override string M() => "C::M"; public override string N() => "C::N"; }
class D : C { public new virtual string M() => "D::M"; }
abstract class Abs { public abstract string M(); public virtual string P() => "Abs::P"; }
class Conc : Abs { public override string M() => "Conc::M"; }

// overloads that become alike
class Over<T> { public virtual string M(T x) => "Over`1::M(T)"; public virtual string M(int x) => "Over`1::M(int)"; }
class OverInt : Over<int> { }
class OverT<T> : Over<T> { public override string M(T x) => "OverT`1::M(T)"; }

// interfaces
interface I { string M(); }
interface J : I { string N(); }
class ImplicitI : I { public string M() => "ImplicitI::M"; }
class ExplicitI : I { string I.M() => "ExplicitI::I.M"; public virtual string M() => "ExplicitI::M"; }
class VirtualI : I { public virtual string M() => "VirtualI::M"; }
class OverVirtualI : VirtualI { public override string M() => "OverVirtualI::M"; }
class HideVirtualI : VirtualI { public new virtual string M() => "HideVirtualI::M"; }
class AgainExplicit : ExplicitI, I { }
class HideAgainExplicitBase : ExplicitI { public override string M() => "HideAgainExplicitBase::M"; }
class HideAgainExplicit : HideAgainExplicitBase, I { }
class ReExplicit : ImplicitI, I { string I.M() => "ReExplicit::I.M"; }
class Plain { public virtual string M() => "Plain::M"; }
class FromBase : Plain, I { }
class FromBaseOver : FromBase { public override string M() => "FromBaseOver::M"; }
class PlainNonVirtual { public string M() => "PlainNonVirtual::M"; }
class FromNonVirtual : PlainNonVirtual, I { }
class BothJ : J { public string M() => "BothJ::M"; string J.N() => "BothJ::J.N"; }
struct StructI : I { public string M() => "StructI::M"; public override string ToString() => "StructI::ToString"; }

// generic interfaces and variance
interface IGen<T> { string G(T x); }
interface IOut<out T> { string O(); }
interface IIn<in T> { string In(); }
class TwoGen : IGen<int>, IGen<string> { string IGen<int>.G(int x) => "TwoGen::IGen<System.Int32>.G"; public string G(string x) => "TwoGen::G"; }
class GenOf<T> : IGen<T[]> { public string G(T[] x) => "GenOf`1::G"; }
class OutString : IOut<string> { public string O() => "OutString::O"; }
class OutBoth : IOut<string>, IOut<Conc> { string IOut<string>.O() => "OutBoth::IOut<System.String>.O"; string IOut<Conc>.O() => "OutBoth::IOut<Conc>.O"; }
class OutDerived : OutString, IOut<Conc> { string IOut<Conc>.O() => "OutDerived::IOut<Conc>.O"; }
class InAbs : IIn<Abs> { public string In() => "InAbs::In"; }

// default interface methods
interface IDef { string M() => "IDef::M"; string X() => "IDef::X"; }
interface IDefLeft : IDef { string IDef.M() => "IDefLeft::IDef.M"; }
interface IDefLeft2 : IDefLeft { string IDef.M() => "IDefLeft2::IDef.M"; }
interface IDefRight : IDef { }
interface IDefGen<T> { string M(T x) => "IDefGen`1::M"; string Again() => "IDefGen`1::Again"; }
interface IDefGenOver<T> : IDefGen<T> { string IDefGen<T>.M(T x) => "IDefGenOver`1::IDefGen<T>.M"; }
interface IOutDef<out T> { string O() => "IOutDef`1::O"; }
class UseDef : IDef { }
class UseLeft : IDefLeft, IDefRight { }
class UseLeft2 : IDefRight, IDefLeft, IDefLeft2 { }
class ClassWins : IDefLeft { public string M() => "ClassWins::M"; }
class ClassWinsLater : UseLeft, IDef { public string M() => "ClassWinsLater::M"; }
class NotAgain : UseLeft { public string M() => "NotAgain::M"; }
struct StructDef : IDefLeft { }
class GenDef<T> : IDefGenOver<T> { }
class OutDef : IOutDef<string> { }

// generic virtual methods
class Gvm { public virtual string V<T>() => "Gvm::V"; public virtual string W<T>(T x) => "Gvm::W"; }
class GvmOver : Gvm { public override string V<T>() => "GvmOver::V"; }
class GvmOf<U> : Gvm { public override string W<T>(T x) => "GvmOf`1::W"; }
interface IGvm { string V<T>(); string DefV<T>() => "IGvm::DefV"; }
class GvmI : IGvm { public virtual string V<T>() => "GvmI::V"; }
class GvmIOver : GvmI { public override string V<T>() => "GvmIOver::V"; }

// static virtual members
interface IStat<TSelf> where TSelf : IStat<TSelf> { static abstract string S(); static virtual string SDef() => "IStat`1::SDef"; }
interface IStatMore<TSelf> : IStat<TSelf> where TSelf : IStatMore<TSelf> { static string IStat<TSelf>.SDef() => "IStatMore`1::IStat<TSelf>.SDef"; }
struct Stat1 : IStat<Stat1> { public static string S() => "Stat1::S"; }
class Stat2 : IStat<Stat2> { static string IStat<Stat2>.S() => "Stat2::IStat<Stat2>.S"; public static string SDef() => "Stat2::SDef"; }
class Stat3 : IStatMore<Stat3> { public static string S() => "Stat3::S"; }

// covariant returns
class Cov { public virtual object R() => "Cov::R"; public virtual Abs Q() { Program.Last = "Cov::Q"; return null; } }
class Cov1 : Cov { public override string R() => "Cov1::R"; public override Conc Q() { Program.Last = "Cov1::Q"; return null; } }
class Cov2 : Cov1 { public override string R() => "Cov2::R"; }
class Cov3 : Cov2 { public override string R() => "Cov3::R"; }

struct Bare { }
enum Color { Red }

static class Program
{
    public static string Last;
    static void Show(string label, string body) => Console.WriteLine(label + " = " + body);
    static string Call<T>(T x) where T : I => x.M();
    static string Stat<T>() where T : IStat<T> => T.S();
    static string StatDef<T>() where T : IStat<T> => T.SDef();
    static string Q(Cov c) { c.Q(); return Last; }

    static void Slots()
    {
        foreach (A a in new A[] { new A(), new B(), new C(), new D() })
        {
            string name = a is D ? "D" : a is C ? "C" : a is B ? "B" : "A";
            Show(name + " | A::M", a.M());
            Show(name + " | A::N", a.N());
            Show(name + " | System.Object::ToString", ((object)a).ToString());
            if (a is B b) Show(name + " | B::N", b.N());
        }
        Show("D | D::M", new D().M());
        Show("Conc | Abs::M", new Conc().M());
        Show("Conc | Abs::P", ((Abs)new Conc()).P());
        Show("OverInt | Over`1[System.Int32]::M(System.Int32)", new OverInt().M(1));
        Show("OverT`1[System.String] | Over`1[System.String]::M(!0)", ((Over<string>)new OverT<string>()).M(""));
        Show("OverT`1[System.String] | Over`1[System.String]::M(System.Int32)", ((Over<string>)new OverT<string>()).M(1));
    }

    static void Interfaces()
    {
        Show("ImplicitI | I::M", ((I)new ImplicitI()).M());
        Show("ExplicitI | I::M", ((I)new ExplicitI()).M());
        Show("VirtualI | I::M", ((I)new VirtualI()).M());
        Show("OverVirtualI | I::M", ((I)new OverVirtualI()).M());
        Show("HideVirtualI | I::M", ((I)new HideVirtualI()).M());
        Show("AgainExplicit | I::M", ((I)new AgainExplicit()).M());
        Show("HideAgainExplicit | I::M", ((I)new HideAgainExplicit()).M());
        Show("ReExplicit | I::M", ((I)new ReExplicit()).M());
        Show("FromBase | I::M", ((I)new FromBase()).M());
        Show("FromBaseOver | I::M", ((I)new FromBaseOver()).M());
        Show("FromNonVirtual | I::M", ((I)new FromNonVirtual()).M());
        Show("BothJ | I::M", ((I)new BothJ()).M());
        Show("BothJ | J::N", ((J)new BothJ()).N());
        Show("StructI | I::M", Call(new StructI()));
        Show("TwoGen | IGen`1[System.Int32]::G", ((IGen<int>)new TwoGen()).G(1));
        Show("TwoGen | IGen`1[System.String]::G", ((IGen<string>)new TwoGen()).G(""));
        Show("GenOf`1[System.Int64] | IGen`1[System.Int64[]]::G", ((IGen<long[]>)new GenOf<long>()).G(null));
        Show("OutString | IOut`1[System.Object]::O", ((IOut<object>)new OutString()).O());
        Show("OutBoth | IOut`1[System.Object]::O", ((IOut<object>)new OutBoth()).O());
        Show("OutBoth | IOut`1[Abs]::O", ((IOut<Abs>)new OutBoth()).O());
        Show("OutDerived | IOut`1[System.Object]::O", ((IOut<object>)new OutDerived()).O());
        Show("OutDerived | IOut`1[Conc]::O", ((IOut<Conc>)new OutDerived()).O());
        Show("InAbs | IIn`1[Conc]::In", ((IIn<Conc>)new InAbs()).In());
    }

    static void Defaults()
    {
        Show("UseDef | IDef::M", ((IDef)new UseDef()).M());
        Show("UseLeft | IDef::M", ((IDef)new UseLeft()).M());
        Show("UseLeft | IDef::X", ((IDef)new UseLeft()).X());
        Show("UseLeft2 | IDef::M", ((IDef)new UseLeft2()).M());
        Show("ClassWins | IDef::M", ((IDef)new ClassWins()).M());
        Show("ClassWinsLater | IDef::M", ((IDef)new ClassWinsLater()).M());
        Show("NotAgain | IDef::M", ((IDef)new NotAgain()).M());
        Show("StructDef | IDef::M", ((IDef)new StructDef()).M());
        Show("GenDef`1[System.String] | IDefGen`1[System.String]::M", ((IDefGen<string>)new GenDef<string>()).M(""));
        Show("GenDef`1[System.Int32] | IDefGen`1[System.Int32]::M", ((IDefGen<int>)new GenDef<int>()).M(1));
        Show("GenDef`1[System.Int32] | IDefGen`1[System.Int32]::Again", ((IDefGen<int>)new GenDef<int>()).Again());
        Show("OutDef | IOutDef`1[System.Object]::O", ((IOutDef<object>)new OutDef()).O());
    }

    static void Generic()
    {
        Show("Gvm | Gvm::V<System.Int32>", new Gvm().V<int>());
        Show("GvmOver | Gvm::V<System.String>", ((Gvm)new GvmOver()).V<string>());
        Show("GvmOver | Gvm::W<System.String>", ((Gvm)new GvmOver()).W<string>(null));
        Show("GvmOf`1[System.Char] | Gvm::W<System.Int32>", ((Gvm)new GvmOf<char>()).W(1));
        Show("GvmI | IGvm::V<System.Int32>", ((IGvm)new GvmI()).V<int>());
        Show("GvmIOver | IGvm::V<System.String>", ((IGvm)new GvmIOver()).V<string>());
        Show("GvmIOver | IGvm::DefV<System.String>", ((IGvm)new GvmIOver()).DefV<string>());
        Show("Stat1 | IStat`1[Stat1]::S", Stat<Stat1>());
        Show("Stat2 | IStat`1[Stat2]::S", Stat<Stat2>());
        Show("Stat3 | IStat`1[Stat3]::S", Stat<Stat3>());
        Show("Stat1 | IStat`1[Stat1]::SDef", StatDef<Stat1>());
        Show("Stat2 | IStat`1[Stat2]::SDef", StatDef<Stat2>());
        Show("Stat3 | IStat`1[Stat3]::SDef", StatDef<Stat3>());
    }

    static void Covariant()
    {
        foreach (Cov c in new Cov[] { new Cov(), new Cov1(), new Cov2(), new Cov3() })
        {
            string name = c is Cov3 ? "Cov3" : c is Cov2 ? "Cov2" : c is Cov1 ? "Cov1" : "Cov";
            Show(name + " | Cov::R", (string)c.R());
            Show(name + " | Cov::Q", Q(c));
            if (c is Cov1 one) Show(name + " | Cov1::R", one.R());
        }
    }

    static void Main()
    {
        Slots();
        Interfaces();
        Defaults();
        Generic();
        Covariant();
        Show("StructI | System.Object::ToString", new StructI().ToString());
    }
}
