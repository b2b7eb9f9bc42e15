// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitfault.h"

#include <QCoreApplication>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CounterFit)
};

} // namespace

QString counterFitSentence(CounterFitFault fault, const QString &address, int pin)
{
    switch (fault) {
    case CounterFitFault::HostNotFound:
        return Texts::tr("The host of CounterFit at %1 is not known. Check how it is spelled, and the network.")
            .arg(address);
    case CounterFitFault::Unreachable:
        return Texts::tr("CounterFit cannot be reached at %1. Start it there, or check host and port.").arg(address);
    case CounterFitFault::TimedOut:
        return Texts::tr("CounterFit at %1 does not answer within two seconds. Check that it is still running, or "
                         "start it again.")
            .arg(address);
    case CounterFitFault::BrokenOff:
        return Texts::tr("The answer of CounterFit at %1 broke off. Check that it is still running, and host and port.")
            .arg(address);
    case CounterFitFault::TooLong:
        return Texts::tr("What answers at %1 sends far more than CounterFit does. Check host and port.").arg(address);
    case CounterFitFault::Redirected:
        return Texts::tr("What answers at %1 wants to be asked at another address, as CounterFit never does. Check "
                         "host and port.")
            .arg(address);
    case CounterFitFault::Stranger:
        return Texts::tr("What answers at %1 is not CounterFit. Check host and port.").arg(address);
    case CounterFitFault::Crashed:
        return Texts::tr("CounterFit at %1 answers with an error of its own. Look there for a sensor that is set to "
                         "random values with the least above the greatest, and set it right.")
            .arg(address);
    case CounterFitFault::NoSensor:
        return Texts::tr("There is no sensor on pin %1 of CounterFit at %2. Create a light sensor there, or let "
                         "Nightlight create it.")
            .arg(pin)
            .arg(address);
    case CounterFitFault::NoNumber:
        return Texts::tr("The sensor on pin %1 of CounterFit at %2 answers with something that is no number. Choose "
                         "the pin of a light sensor.")
            .arg(pin)
            .arg(address);
    case CounterFitFault::OutOfRange:
        return Texts::tr("The sensor on pin %1 of CounterFit at %2 answers with a number that is not from 0 to 1023. "
                         "Choose the pin of a light sensor.")
            .arg(pin)
            .arg(address);
    case CounterFitFault::NoLed:
        return Texts::tr("There is no LED on pin %1 of CounterFit at %2. Create an LED there, or let Nightlight "
                         "create it.")
            .arg(pin)
            .arg(address);
    case CounterFitFault::Relay:
        return Texts::tr("On pin %1 of CounterFit at %2 is a relay, which does not tell whether it is on. Choose the "
                         "pin of an LED.")
            .arg(pin)
            .arg(address);
    case CounterFitFault::NotSwitched:
        return Texts::tr("The LED on pin %1 of CounterFit at %2 is not as it was told to be. Check that no other "
                         "program switches it.")
            .arg(pin)
            .arg(address);
    }
    return {};
}

} // namespace nightlight
